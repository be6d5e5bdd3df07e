package dev.callboard.calls;

import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Selection;
import dev.callboard.platform.Bill;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Orders by texts that the search index only knows by numbers: the different texts are looked up, put
 * in order, and each value's rows counted; only those the page is in are looked at closer.
 */
final class TextOrder {

  /** Where there are more different texts, the order of the index has to do. */
  private static final int MOST = 5_000;

  private TextOrder() {}

  /** The locations of one page, ordered by a text, then by start, then by id. */
  static long[] page(
      Selection selection,
      int column,
      Function<Bill, String> text,
      boolean descending,
      long offset,
      int limit,
      FilterCriteria.Texts texts)
      throws SQLException {
    Optional<Map<Long, Long>> distinct = selection.distinct(column, MOST, CallColumns.LOCATION);
    if (distinct.isEmpty()) {
      return selection.page(column, descending, offset, limit, CallColumns.LOCATION);
    }
    long[] locations = distinct.get().values().stream().mapToLong(Long::longValue).toArray();
    Map<Long, String> words = new HashMap<>();
    for (Bill bill : texts.at(locations)) {
      words.put(CallColumns.row(bill)[column], text.apply(bill));
    }
    List<Long> values = new ArrayList<>(distinct.get().keySet());
    Comparator<Long> order = Comparator.comparing(value -> words.getOrDefault(value, ""));
    values.sort(descending ? order.reversed() : order);
    return page(selection, column, values, descending, offset, limit);
  }

  private static long[] page(
      Selection selection,
      int column,
      List<Long> values,
      boolean descending,
      long offset,
      int limit) {
    Map<Long, Long> counts = selection.counts(column);
    LongStream.Builder page = LongStream.builder();
    long before = 0;
    long end = offset + limit;
    for (long value : values) {
      long here = counts.getOrDefault(value, 0L);
      if (before < end && before + here > offset) {
        long from = Math.max(0, offset - before);
        long to = Math.min(here, end - before);
        Selection rows = selection.only(Criterion.equalTo(column, value));
        LongStream.of(
                rows.page(
                    CallColumns.START, descending, from, (int) (to - from), CallColumns.LOCATION))
            .forEach(page);
      }
      before += here;
    }
    return page.build().toArray();
  }
}
