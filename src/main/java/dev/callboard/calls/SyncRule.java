package dev.callboard.calls;

import java.time.Duration;

/**
 * How call records are asked for.
 *
 * @param flag the platform's {@code syncflag}: 1 records nobody has queried, which marks them as
 *     queried for every system of the company; 2 records queried before; 3 all, which changes nothing
 * @param lookBack how long after its call a record may still arrive; what was read sooner is read again
 */
public record SyncRule(int flag, Duration lookBack) {

  /** All records, and those that come up to a day late. */
  public static final SyncRule USUAL = new SyncRule(3, Duration.ofDays(1));

  private static final int UNQUERIED = 1;
  private static final int ALL = 3;

  /** Whether all records are asked for: only then does the platform's total prove anything. */
  boolean all() {
    return flag == ALL;
  }

  /** Whether what is handed out leaves the set it is handed out of. */
  boolean marks() {
    return flag == UNQUERIED;
  }
}
