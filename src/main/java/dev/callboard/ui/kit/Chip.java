package dev.callboard.ui.kit;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A compact filter: its name, its value, and a panel below it to change it. */
public final class Chip extends Button {

  private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

  private final Popover popover = new Popover();
  private @Nullable Region built;

  /**
   * Builds a chip.
   *
   * @param value what it is set to, in words
   * @param set whether it narrows anything down
   * @param panel opens below it
   */
  public Chip(
      String name, ObservableValue<String> value, ObservableValue<Boolean> set, Region panel) {
    this(name, value, set, () -> panel);
  }

  /**
   * The same with a panel that is only built when it is opened first: a row of chips whose panels hold
   * calendars and lists costs a screen a good part of its first second.
   */
  public Chip(
      String name,
      ObservableValue<String> value,
      ObservableValue<Boolean> set,
      Supplier<Region> panel) {
    getStyleClass().setAll("chip");
    Label named = Labels.of(name, "chip-name");
    Label valued = Labels.bound(value, "chip-value", "medium");
    HBox box = new HBox(named, valued, Labels.of("▾", "chip-mark"));
    box.getStyleClass().add("chip-box");
    setGraphic(box);
    setMinWidth(USE_PREF_SIZE);
    value.subscribe(v -> setAccessibleText(name + ": " + v));
    set.subscribe(is -> pseudoClassStateChanged(SET, is));
    setOnAction(
        _ -> {
          if (built == null) {
            built = panel.get();
          }
          popover.show(this, built);
        });
  }

  /** Closes the panel. */
  public void hidePanel() {
    popover.hide();
  }
}
