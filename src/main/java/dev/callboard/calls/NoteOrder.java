package dev.callboard.calls;

import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Orders by note: those without one, like an empty text, before all others. */
final class NoteOrder {

  private NoteOrder() {}

  /**
   * The locations of one page.
   *
   * @param noted the ids of calls with a note, in the order of their texts
   */
  static long[] page(Selection rows, List<Long> noted, boolean descending, long offset, int limit) {
    long[] ids = noted.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    Criterion among = Criterion.among(CallColumns.ID, ids);
    Selection without = rows.without(among);
    long[] with = with(rows.only(among), noted, descending);
    long before = descending ? with.length : without.count();
    LongStream head =
        descending
            ? part(with, offset, limit)
            : LongStream.of(
                without.page(CallColumns.START, false, offset, limit, CallColumns.LOCATION));
    long[] page = head.toArray();
    int left = limit - page.length;
    long from = Math.max(0, offset - before);
    LongStream tail =
        descending
            ? LongStream.of(without.page(CallColumns.START, true, from, left, CallColumns.LOCATION))
            : part(with, from, left);
    return LongStream.concat(LongStream.of(page), tail).toArray();
  }

  private static LongStream part(long[] values, long from, int limit) {
    return LongStream.of(values).skip(from).limit(limit);
  }

  private static long[] with(Selection rows, List<Long> noted, boolean descending) {
    int count = (int) rows.count();
    long[] ids = rows.page(CallColumns.START, false, 0, count, CallColumns.ID);
    long[] locations = rows.page(CallColumns.START, false, 0, count, CallColumns.LOCATION);
    Map<Long, Long> found = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      found.put(ids[i], locations[i]);
    }
    List<Long> order = descending ? noted.reversed() : noted;
    return order.stream().distinct().filter(found::containsKey).mapToLong(found::get).toArray();
  }
}
