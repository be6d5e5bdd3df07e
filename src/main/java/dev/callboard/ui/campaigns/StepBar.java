package dev.callboard.ui.campaigns;

import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The four steps, which of them are complete, and where one is. */
final class StepBar extends HBox {

  private static final PseudoClass COMPLETE = PseudoClass.getPseudoClass("complete");

  private final Map<SetupStep, ToggleButton> buttons = new EnumMap<>(SetupStep.class);
  private final Kit kit;

  StepBar(Kit kit, Consumer<SetupStep> chosen) {
    this.kit = kit;
    getStyleClass().add("step-bar");
    setAlignment(Pos.CENTER_LEFT);
    for (SetupStep step : SetupStep.values()) {
      if (step != SetupStep.VOICE) {
        getChildren().add(line());
      }
      ToggleButton button = button(step, chosen);
      buttons.put(step, button);
      getChildren().add(button);
    }
  }

  /** Shows one step as open. */
  void open(SetupStep open) {
    buttons.forEach((step, button) -> button.setSelected(step == open));
  }

  /** Shows whether a step is complete. */
  void complete(SetupStep step, boolean complete) {
    ToggleButton button = buttons.get(step);
    button.pseudoClassStateChanged(COMPLETE, complete);
    String name = kit.text("campaigns.step." + step);
    button.setAccessibleText(complete ? kit.text("campaigns.step.complete", name) : name);
    ((Label) ((HBox) button.getGraphic()).getChildren().getFirst())
        .setText(complete ? "✓" : String.valueOf(step.ordinal() + 1));
  }

  private ToggleButton button(SetupStep step, Consumer<SetupStep> chosen) {
    Label number = Labels.of(String.valueOf(step.ordinal() + 1), "step-number");
    HBox line = new HBox(number, Labels.of(kit.text("campaigns.step." + step), "step-name"));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("step-line");
    ToggleButton button = new ToggleButton();
    button.setId("step-" + step.name().toLowerCase(java.util.Locale.ROOT));
    button.getStyleClass().setAll("step");
    button.setGraphic(line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          chosen.accept(step);
        });
    return button;
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("step-link");
    HBox.setHgrow(line, Priority.SOMETIMES);
    return line;
  }
}
