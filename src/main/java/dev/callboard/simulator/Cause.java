package dev.callboard.simulator;

/**
 * Why a call was not answered, how often among those, and the codes the platform gives: hang-up
 * direction and cause share one number space (platform documentation, global error and status codes,
 * and codes observed in records).
 */
enum Cause {
  NO_ANSWER(480, 10016, 10015),
  BUSY(140, 10006, 10041),
  REFUSED(110, 10003, 10041),
  UNREACHABLE(100, 10009, 10007),
  TIMED_OUT(50, 10005, 10040),
  NOT_FOUND(40, 10014, 10007),
  LINE_FAILURE(30, 10004, 10007),
  OTHER(30, 10020, 10041),
  NUMBER_CHANGED(20, 10027, 10007);

  private static final int ALL = 1000;

  private final int share;
  private final int code;
  private final int direction;

  Cause(int share, int code, int direction) {
    this.share = share;
    this.code = code;
    this.direction = direction;
  }

  int code() {
    return code;
  }

  int direction() {
    return direction;
  }

  /** Chooses by hash, each as often as its share says. */
  static Cause pick(long hash) {
    int at = Mix.pick(hash, ALL);
    for (Cause cause : values()) {
      at -= cause.share;
      if (at < 0) {
        return cause;
      }
    }
    return OTHER;
  }

  /** How long it rings until it ends so, in seconds. */
  int ring(long hash, int wait) {
    int rings =
        switch (this) {
          case NO_ANSWER, TIMED_OUT -> wait;
          case BUSY -> 1 + Mix.pick(hash, 5);
          case REFUSED -> 4 + Mix.pick(hash, 16);
          case UNREACHABLE, OTHER -> 2 + Mix.pick(hash, 12);
          case NOT_FOUND, LINE_FAILURE, NUMBER_CHANGED -> Mix.pick(hash, 3);
        };
    return Math.min(wait, rings);
  }
}
