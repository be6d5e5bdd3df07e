package dev.callboard.calls;

import java.util.List;

/**
 * A page of calls with the sums of everything the filter selects.
 *
 * @param rows the page
 * @param totals sums over all pages
 */
public record CallPage(List<CallRecord> rows, Totals totals) {

  /**
   * Sums over a filter.
   *
   * @param calls how many
   * @param answered how many were answered
   * @param talkSeconds their talking seconds together
   */
  public record Totals(long calls, long answered, long talkSeconds) {}
}
