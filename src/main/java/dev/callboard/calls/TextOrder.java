package dev.callboard.calls;

import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Hashes;
import dev.callboard.calls.index.Selection;
import dev.callboard.platform.Bill;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    return page(
        selection, column, grouped(distinct.get().keySet(), words), descending, offset, limit);
  }

  /**
   * The locations of one page, ordered by the names of campaigns; a call of none that is known counts
   * as one of an empty name.
   *
   * @param names by a campaign's id
   */
  static long[] campaigns(
      Selection selection, Map<String, String> names, boolean descending, long offset, int limit) {
    Map<Long, String> words = new HashMap<>();
    names.forEach((id, name) -> words.put(Hashes.of(id), name));
    Set<Long> values = selection.counts(CallColumns.CAMPAIGN).keySet();
    return page(selection, CallColumns.CAMPAIGN, grouped(values, words), descending, offset, limit);
  }

  /** Values of one text together, in the order of the texts. */
  private static SortedMap<String, List<Long>> grouped(
      Collection<Long> values, Map<Long, String> words) {
    SortedMap<String, List<Long>> groups = new TreeMap<>();
    for (long value : values) {
      groups.computeIfAbsent(words.getOrDefault(value, ""), _ -> new ArrayList<>()).add(value);
    }
    return groups;
  }

  private static long[] page(
      Selection selection,
      int column,
      SortedMap<String, List<Long>> groups,
      boolean descending,
      long offset,
      int limit) {
    Map<Long, Long> counts = selection.counts(column);
    LongStream.Builder page = LongStream.builder();
    long before = 0;
    long end = offset + limit;
    List<List<Long>> order = new ArrayList<>(groups.values());
    for (List<Long> values : descending ? order.reversed() : order) {
      long here = values.stream().mapToLong(value -> counts.getOrDefault(value, 0L)).sum();
      if (before < end && before + here > offset) {
        long from = Math.max(0, offset - before);
        long to = Math.min(here, end - before);
        Selection rows = selection.only(any(column, values));
        LongStream.of(
                rows.page(
                    CallColumns.START, descending, from, (int) (to - from), CallColumns.LOCATION))
            .forEach(page);
      }
      before += here;
    }
    return page.build().toArray();
  }

  private static Criterion any(int column, List<Long> values) {
    return values.size() == 1
        ? Criterion.equalTo(column, values.getFirst())
        : Criterion.oneOf(column, values.stream().mapToLong(Long::longValue).toArray());
  }
}
