package dev.callboard.ui.kit;

import dev.callboard.text.Texts;
import dev.callboard.ui.theme.Theme;

/**
 * What every screen of one window is built with; handed over by the wiring.
 *
 * @param background for work that blocks
 * @param ticker for what happens a little later
 * @param jobs for long work
 * @param dialogs for questions
 * @param notices for short messages
 * @param texts for words
 * @param formats for figures and times
 * @param theme for the few sizes a sheet cannot say
 * @param memory of how the window was left
 */
public record Kit(
    Background background,
    Ticker ticker,
    Jobs jobs,
    Dialogs dialogs,
    Notices notices,
    Texts texts,
    Formats formats,
    Theme theme,
    Memory memory) {

  /** A text by its key. */
  public String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }
}
