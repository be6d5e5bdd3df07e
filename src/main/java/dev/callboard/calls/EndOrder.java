package dev.callboard.calls;

import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Selection;
import java.util.Arrays;

/**
 * Orders by when calls ended: start, ringing and talking together, which is what an end is by the
 * platform's own fields. The index has no such column and needs none: no call ends sooner than it
 * starts or later than the longest lasts, so the rows of a page start within a short span.
 */
final class EndOrder {

  /** What lasts longer than any call is counted as this long, or one odd record would cost all rows. */
  static final long LONGEST_SECONDS = 6 * 3_600;

  private EndOrder() {}

  /** The locations of one page, ordered by end, then by start, then by id. */
  static long[] page(Selection rows, boolean descending, long offset, int limit) {
    long first = Math.min(offset, rows.count());
    long last = Math.min(rows.count(), first + limit);
    if (first == last) {
      return new long[0];
    }
    long from = descending ? rows.count() - last : first;
    long to = descending ? rows.count() - first : last;
    long reach =
        Math.clamp(
            rows.greatest(CallColumns.RING) + rows.greatest(CallColumns.TALK), 0, LONGEST_SECONDS);
    long least = start(rows, from) - reach;
    long most = start(rows, to - 1) + reach;
    Selection near = rows.only(new Criterion.Between(CallColumns.START, least, most));
    long before =
        rows.only(new Criterion.Between(CallColumns.START, Long.MIN_VALUE, least - 1)).count();
    long[] page = sorted(near, (int) (from - before), (int) (to - before));
    if (descending) {
      reverse(page);
    }
    return page;
  }

  private static long start(Selection rows, long rank) {
    return all(rows, rank, 1, CallColumns.START)[0];
  }

  private static long[] sorted(Selection near, int from, int to) {
    int count = (int) near.count();
    long[] starts = all(near, 0, count, CallColumns.START);
    long[] rings = all(near, 0, count, CallColumns.RING);
    long[] talks = all(near, 0, count, CallColumns.TALK);
    long[] locations = all(near, 0, count, CallColumns.LOCATION);
    // Rows come by start and id: their place breaks ties.
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      long end = starts[i] + Math.clamp(rings[i] + talks[i], 0, LONGEST_SECONDS);
      keys[i] = (end - starts[0]) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    long[] page = new long[to - from];
    for (int i = from; i < to; i++) {
      page[i - from] = locations[(int) keys[i]];
    }
    return page;
  }

  private static long[] all(Selection rows, long from, int count, int column) {
    return rows.page(CallColumns.START, false, from, count, column);
  }

  private static void reverse(long[] values) {
    for (int i = 0, j = values.length - 1; i < j; i++, j--) {
      long value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }
}
