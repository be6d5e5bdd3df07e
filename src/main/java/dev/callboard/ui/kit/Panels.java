package dev.callboard.ui.kit;

import java.util.Map;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Panels that hang below a filter's chip. */
public final class Panels {

  private Panels() {}

  /**
   * One of several values.
   *
   * @param id of the panel; each choice has it with a dash and its value, {@code any} for null
   * @param choices label of each value, in order
   */
  public static <T> VBox choice(
      String id, Property<@Nullable T> property, Map<@Nullable T, String> choices) {
    VBox panel = new VBox();
    panel.setId(id);
    panel.getStyleClass().add("choices");
    ToggleGroup group = new ToggleGroup();
    choices.forEach(
        (value, label) -> {
          RadioButton button = new RadioButton(label);
          // A campaign may have an underscore in its name.
          button.setMnemonicParsing(false);
          button.setId(id + "-" + Objects.toString(value, "any"));
          button.setToggleGroup(group);
          button.setOnAction(_ -> property.setValue(value));
          property.subscribe(now -> button.setSelected(Objects.equals(now, value)));
          panel.getChildren().add(button);
        });
    return panel;
  }

  /** A text, with a sentence about it. */
  public static VBox text(String id, StringProperty property, String label, String hint) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(18);
    field.textProperty().bindBidirectional(property);
    VBox panel = new VBox(Fields.labelled(label, field));
    if (!hint.isEmpty()) {
      var line = Labels.wrapped(hint, "muted", "small", "hint");
      line.setMinHeight(Region.USE_PREF_SIZE);
      panel.getChildren().add(line);
    }
    return panel;
  }
}
