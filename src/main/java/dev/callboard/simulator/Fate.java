package dev.callboard.simulator;

/**
 * What becomes of one call.
 *
 * @param answered whether it was answered
 * @param ring seconds of waiting
 * @param talk seconds of talking; 0 when not answered
 * @param key pressed key; empty for none
 * @param direction hang-up direction, a code
 * @param cause hang-up cause, a code
 */
record Fate(boolean answered, int ring, int talk, String key, int direction, int cause) {

  static Fate unanswered(int ring, Cause cause) {
    return new Fate(false, ring, 0, "", cause.direction(), cause.code());
  }
}
