package dev.callboard.simulator;

/**
 * Decides what becomes of calls so that a day looks real: people answer by the hour where they live,
 * ring and talk times are log-normal. Everything follows from a hash, nothing from timing.
 */
final class Fates {

  private static final int OK = 10001;
  private static final int CALLER_HUNG_UP = 10040;
  private static final int CALLED_HUNG_UP = 10041;

  /** Percent of calls answered by local hour of the day. */
  private static final int[] ANSWERED_BY_HOUR = {
    14, 13, 12, 12, 12, 13, 18, 26, 34, 39, 42, 43, 38, 36, 38, 39, 41, 43, 45, 45, 41, 34, 24, 17
  };

  private static final String PRESSED = "111111111111222223300*#9";

  private Fates() {}

  /**
   * Decides.
   *
   * @param hash of what identifies the call
   * @param localHour 0 to 23 where the callee lives
   * @param lean percentage points the country lies above or below the usual
   * @param wait longest ringing in seconds
   * @param talk longest talk in seconds
   * @param usualTalk median talk in seconds
   * @param keys whether key presses are asked for
   */
  static Fate decide(
      long hash, int localHour, int lean, int wait, int talk, int usualTalk, boolean keys) {
    int ring = (int) (9 * Math.exp(0.55 * Mix.normal(Mix.of(hash, 1))));
    if (Mix.pick(hash, 100) >= ANSWERED_BY_HOUR[localHour] + lean) {
      Cause cause = Cause.pick(Mix.of(hash, 2));
      return Fate.unanswered(cause.ring(Mix.of(hash, 3), wait), cause);
    }
    if (ring >= wait) {
      return Fate.unanswered(wait, Cause.NO_ANSWER);
    }
    int talks = 1 + (int) (usualTalk * Math.exp(0.7 * Mix.normal(Mix.of(hash, 4))));
    boolean cutOff = talks >= talk;
    boolean calledHungUp = !cutOff && Mix.pick(Mix.of(hash, 5), 100) < 58;
    int talked = Math.min(talks, talk);
    return new Fate(
        true,
        ring,
        talked,
        keys ? key(Mix.of(hash, 6), talked) : "",
        calledHungUp ? CALLED_HUNG_UP : CALLER_HUNG_UP,
        OK);
  }

  private static String key(long hash, int talked) {
    if (talked < 4 || Mix.pick(hash, 100) >= 38) {
      return "";
    }
    return String.valueOf(PRESSED.charAt(Mix.pick(Mix.of(hash, 1), PRESSED.length())));
  }
}
