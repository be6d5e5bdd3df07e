package dev.callboard.profile;

import java.time.Duration;

/**
 * How call records are read from a platform.
 *
 * @param flag the platform's {@code syncflag}: 1 not queried yet, 2 queried before, 3 all. Flag 1 marks
 *     what it hands out as queried for every system of the company
 * @param lookBack how long after its call a record may still arrive: so far every sync reads back again
 */
public record SyncChoice(int flag, Duration lookBack) {

  /** The longest look-back: beyond a month a sync would read most of its records again each time. */
  public static final Duration LONGEST = Duration.ofDays(31);

  /** All records, and those that come up to a day late. */
  public static final SyncChoice USUAL = new SyncChoice(3, Duration.ofDays(1));

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException when the platform knows no such flag or the look-back is no length
   *     up to {@link #LONGEST}
   */
  public SyncChoice {
    if (flag < 1 || flag > 3) {
      throw new IllegalArgumentException("no such syncflag: " + flag);
    }
    if (lookBack.isNegative() || lookBack.isZero() || lookBack.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("no look-back: " + lookBack);
    }
  }
}
