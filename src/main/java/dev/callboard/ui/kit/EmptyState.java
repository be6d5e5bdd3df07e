package dev.callboard.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** What stands where nothing is: why, what to do, and the button that does it. */
public final class EmptyState extends VBox {

  private static final double TEXT_WIDTH_EM = 36;

  /** Nothing to do about it here. */
  public EmptyState(Ikon icon, String title, String text) {
    getStyleClass().add("empty");
    Label words = Labels.wrapped(text, "muted");
    words.setMaxWidth(TEXT_WIDTH_EM * words.getFont().getSize());
    words.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(Icons.of(icon), Labels.heading(title), words);
  }

  /** With the button that leads on. */
  public EmptyState(Ikon icon, String title, String text, String action, Runnable act) {
    this(icon, title, text);
    Button button = new Button(action);
    button.getStyleClass().add("accent");
    button.setOnAction(_ -> act.run());
    getChildren().add(button);
  }
}
