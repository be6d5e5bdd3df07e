package dev.callboard.calls;

/** How long the next window is, going backwards: long where there is little to read. */
final class Windows {

  /** A year at once where there is nothing. */
  private static final int MOST_EMPTY = 366;

  /** Some weeks at once where there is little. */
  private static final int MOST = 32;

  /** So few records are read in some answers, and pages hardly shift meanwhile. */
  private static final long FEW = 5_000;

  private static final long MANY = 50_000;

  private Windows() {}

  /**
   * The days of the next window.
   *
   * @param days those of the last one
   * @param records how many it had
   */
  static int next(int days, long records) {
    if (records == 0) {
      return Math.min(MOST_EMPTY, days * 2);
    }
    if (records <= FEW) {
      return days <= MOST ? Math.min(MOST, days * 2) : MOST;
    }
    return records > MANY ? Math.max(1, days / 2) : Math.min(days, MOST);
  }
}
