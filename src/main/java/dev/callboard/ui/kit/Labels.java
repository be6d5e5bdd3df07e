package dev.callboard.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Labels in the few roles text has. */
public final class Labels {

  private Labels() {}

  /** Plain text with style classes of the sheet. */
  public static Label of(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** Text that changes. */
  public static Label bound(ObservableValue<String> text, String... styleClasses) {
    Label label = of("", styleClasses);
    label.textProperty().bind(text);
    return label;
  }

  /** The name of a screen. */
  public static Label title(String text) {
    return of(text, "title");
  }

  /** The name of a part. */
  public static Label heading(String text) {
    return of(text, "heading");
  }

  /** Text of lesser weight. */
  public static Label muted(String text) {
    return of(text, "muted");
  }

  /** Text over as many lines as it needs. */
  public static Label wrapped(String text, String... styleClasses) {
    Label label = of(text, styleClasses);
    label.setWrapText(true);
    return label;
  }
}
