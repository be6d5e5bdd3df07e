package dev.callboard.ui.settings;

import dev.callboard.text.Language;
import dev.callboard.ui.theme.Theme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;

/**
 * What the person at the console prefers; whoever owns these keeps them and makes the window follow.
 * On the FX thread.
 *
 * @param theme look and size of the type
 * @param language what the windows speak; a change builds the screens anew
 * @param maskNumbers whether telephone numbers are shown with their middle hidden; a change builds
 *     the screens anew
 */
public record Preferences(
    Theme theme, ObjectProperty<Language> language, BooleanProperty maskNumbers) {

  /** Type at its smallest, beside 1 as normal. */
  public static final double SMALLEST_FONT = 0.8;

  /** Type at its largest. */
  public static final double LARGEST_FONT = 2;

  /** Sets the size of the type, kept within its limits and to whole tenths. */
  public void font(double factor) {
    theme.fontFactorProperty().set(within(factor));
  }

  /** A size of the type within its limits, in whole tenths. */
  public static double within(double factor) {
    return Math.round(Math.clamp(factor, SMALLEST_FONT, LARGEST_FONT) * 10) / 10.0;
  }
}
