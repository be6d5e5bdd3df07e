package dev.callboard.ui.kit;

import java.util.Locale;

/** What a colour says. */
public enum Tone {
  NEUTRAL,
  GOOD,
  WARN,
  BAD,
  INFO;

  /** The style class of this tone. */
  public String styleClass() {
    return name().toLowerCase(Locale.ROOT);
  }
}
