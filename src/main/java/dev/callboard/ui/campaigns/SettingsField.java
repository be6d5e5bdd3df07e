package dev.callboard.ui.campaigns;

import dev.callboard.platform.PlayVoice;

/** A typed setting and what its number may be. */
enum SettingsField {
  NAME(0, 0, false),
  /** Seconds of ringing; the documentation names no bounds, an hour is beyond any sense. */
  WAIT(1, 3600, true),
  /** Seconds of talking; the documentation names no bounds, an hour is beyond any sense. */
  CONN(1, 3600, true),
  CALLER_ID(0, 0, true),
  REFERENCE(0, 0, true),
  OPT_OUT_KEY(0, 0, true),
  /** At most 5000 numbers in a request (platform documentation, PlayVoice). */
  BATCH_SIZE(1, PlayVoice.MAX_NUMBERS, false),
  /** Seconds between two requests, up to a day. */
  SPACING(0, 86_400, false);

  private final int least;
  private final int most;
  private final boolean optional;

  SettingsField(int least, int most, boolean optional) {
    this.least = least;
    this.most = most;
    this.optional = optional;
  }

  int least() {
    return least;
  }

  int most() {
    return most;
  }

  boolean number() {
    return most > 0;
  }

  /** Whether what was typed is a setting. */
  boolean accepts(String typed) {
    String value = typed.strip();
    if (value.isEmpty()) {
      return optional;
    }
    return switch (this) {
      case NAME -> true;
      case CALLER_ID -> value.matches("\\+?[0-9]{2,20}");
      case OPT_OUT_KEY -> value.matches("[0-9*#]");
      case REFERENCE -> value.codePoints().noneMatch(Character::isISOControl);
      case WAIT, CONN, BATCH_SIZE, SPACING -> numberWithin(value);
    };
  }

  private boolean numberWithin(String value) {
    if (!value.matches("[0-9]{1,6}")) {
      return false;
    }
    int number = Integer.parseInt(value);
    return number >= least && number <= most;
  }
}
