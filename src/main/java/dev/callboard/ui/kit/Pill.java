package dev.callboard.ui.kit;

import java.util.Arrays;
import javafx.scene.control.Label;

/** The state of a thing in a word, on the colour of its tone. */
public final class Pill extends Label {

  /** Builds a pill. */
  public Pill(String text, Tone tone) {
    getStyleClass().add("pill");
    setMinWidth(USE_PREF_SIZE);
    say(text, tone);
  }

  /** Changes word and tone. */
  public void say(String text, Tone tone) {
    setText(text);
    // Every change of a style class costs a pass over the sheet, in a table a pass per row.
    if (!getStyleClass().contains(tone.styleClass())) {
      getStyleClass().removeAll(Arrays.stream(Tone.values()).map(Tone::styleClass).toList());
      getStyleClass().add(tone.styleClass());
    }
  }
}
