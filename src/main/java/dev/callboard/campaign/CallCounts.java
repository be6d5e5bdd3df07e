package dev.callboard.campaign;

import java.util.HashMap;
import java.util.Map;

/** How often each number was called lately. */
final class CallCounts {

  /**
   * Calls to one number.
   *
   * @param day today by the callee's calendar
   * @param last24Hours in the last 24 hours
   * @param week in the last seven days
   */
  record Counts(int day, int last24Hours, int week) {

    static final Counts NONE = new Counts(0, 0, 0);

    private Counts and(boolean today, boolean lately) {
      return new Counts(day + (today ? 1 : 0), last24Hours + (lately ? 1 : 0), week + 1);
    }
  }

  private final Map<Long, Counts> byNumber = new HashMap<>();

  void add(String canonical, boolean today, boolean lately) {
    if (canonical.length() <= 18) {
      byNumber.merge(
          Long.parseLong(canonical),
          Counts.NONE.and(today, lately),
          (known, _) -> known.and(today, lately));
    }
  }

  Counts of(String canonical) {
    return canonical.length() > 18
        ? Counts.NONE
        : byNumber.getOrDefault(Long.parseLong(canonical), Counts.NONE);
  }
}
