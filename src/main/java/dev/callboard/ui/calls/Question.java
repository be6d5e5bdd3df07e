package dev.callboard.ui.calls;

import dev.callboard.calls.CallSort;

/**
 * What a page is read for.
 *
 * @param offset of its first row, counted from 0
 * @param size rows on a page
 */
record Question(
    FilterValues values, Source source, CallSort sort, boolean descending, long offset, int size) {

  /** Whether what has just happened belongs on this page. */
  boolean newestFirst() {
    return offset == 0 && sort == CallSort.START && descending;
  }

  /** How many rows the page has of a total. */
  int expected(long total) {
    return Math.clamp(total - offset, 0, size);
  }
}
