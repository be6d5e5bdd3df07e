package dev.callboard.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A compact filter: its name, its value, and a panel below it to change it. */
public final class Chip extends Button {

  private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

  private final Popover popover = new Popover();

  /**
   * Builds a chip.
   *
   * @param value what it is set to, in words
   * @param set whether it narrows anything down
   * @param panel opens below it
   */
  public Chip(
      String name, ObservableValue<String> value, ObservableValue<Boolean> set, Region panel) {
    getStyleClass().setAll("chip");
    Label named = Labels.of(name, "chip-name");
    Label valued = Labels.bound(value, "chip-value", "medium");
    valued.setMaxWidth(280);
    HBox box = new HBox(named, valued, Labels.of("▾", "chip-mark"));
    box.getStyleClass().add("chip-box");
    setGraphic(box);
    setMinWidth(USE_PREF_SIZE);
    value.subscribe(v -> setAccessibleText(name + ": " + v));
    set.subscribe(is -> pseudoClassStateChanged(SET, is));
    setOnAction(_ -> popover.show(this, panel));
  }

  /** Closes the panel. */
  public void hidePanel() {
    popover.hide();
  }
}
