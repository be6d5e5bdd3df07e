package dev.callboard.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Input controls with their label above and what is wrong with them below. */
public final class Fields {

  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private Fields() {}

  /** A control under its label. */
  public static VBox labelled(String label, Control control) {
    Label name = Labels.wrapped(label, "field-label");
    name.setMinHeight(Region.USE_PREF_SIZE);
    name.setLabelFor(control);
    control.setAccessibleText(label);
    control.setMaxWidth(Double.MAX_VALUE);
    VBox field = new VBox(name, control);
    field.getStyleClass().add("field");
    return field;
  }

  /**
   * The same with an error line.
   *
   * @param error the sentence to show; empty for none
   */
  public static VBox labelled(String label, Control control, ObservableValue<String> error) {
    VBox field = labelled(label, control);
    Label line = Labels.wrapped("", "field-error");
    line.setMinHeight(Region.USE_PREF_SIZE);
    error.subscribe(
        text -> {
          boolean wrong = text != null && !text.isEmpty();
          line.setText(wrong ? text : "");
          Presence.show(line, wrong);
          control.pseudoClassStateChanged(INVALID, wrong);
          control.setAccessibleHelp(wrong ? text : null);
        });
    field.getChildren().add(line);
    return field;
  }

  /**
   * Lets Tab leave a field of many lines, as it leaves any other: nobody types tabs here, and without a mouse
   * one would not get out again.
   */
  public static <T extends TextArea> T left(T area) {
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
            event.consume();
            area.requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
          }
        });
    return area;
  }

  /** Puts a quiet sentence below a field. */
  public static VBox hinted(VBox field, String hint) {
    Label line = Labels.wrapped(hint, "field-hint");
    line.setMinHeight(Region.USE_PREF_SIZE);
    field.getChildren().add(line);
    return field;
  }
}
