package dev.callboard.calls;

import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Hashes;
import dev.callboard.calls.index.Selection;
import dev.callboard.platform.Bill;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Orders by texts that the search index only knows by numbers: the different texts are looked up, put
 * in order, and each value's rows counted; only those the page is in are looked at closer.
 */
final class TextOrder {

  /** Where there are more different texts, the order of the index has to do. */
  private static final int MOST = 5_000;

  /** Texts of one column kept at most: some megabytes. */
  private static final int KEPT = 20_000;

  private final FilterCriteria.Texts texts;

  /** The text of a value never becomes another: looked up once, by column; maps are not changed. */
  private final Map<Integer, Map<Long, String>> known = new ConcurrentHashMap<>();

  /** Looks texts up in records. */
  TextOrder(FilterCriteria.Texts texts) {
    this.texts = texts;
  }

  /** The locations of one page, ordered by a text, then by start, then by id. */
  long[] page(
      Selection selection,
      int column,
      Function<Bill, String> text,
      boolean descending,
      long offset,
      int limit)
      throws SQLException {
    Optional<Map<Long, Long>> counts = selection.counts(column, MOST);
    if (counts.isEmpty()) {
      return selection.page(column, descending, offset, limit, CallColumns.LOCATION);
    }
    Map<Long, String> words = words(selection, column, text, counts.get().keySet());
    return page(selection, column, grouped(counts.get(), words), descending, offset, limit);
  }

  private Map<Long, String> words(
      Selection selection, int column, Function<Bill, String> text, Set<Long> values)
      throws SQLException {
    Map<Long, String> before = known.getOrDefault(column, Map.of());
    Set<Long> unknown = new HashSet<>(values);
    unknown.removeAll(before.keySet());
    if (unknown.isEmpty()) {
      return before;
    }
    Map<Long, String> words = new HashMap<>();
    if (before.size() + unknown.size() <= KEPT) {
      words.putAll(before);
    } else {
      unknown.addAll(values);
    }
    Map<Long, Long> located = selection.located(column, unknown, CallColumns.LOCATION);
    long[] locations = located.values().stream().mapToLong(Long::longValue).toArray();
    for (Bill bill : texts.at(locations)) {
      words.put(CallColumns.row(bill)[column], text.apply(bill));
    }
    known.put(column, words);
    return words;
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
    Map<Long, Long> counts = selection.counts(CallColumns.CAMPAIGN);
    return page(selection, CallColumns.CAMPAIGN, grouped(counts, words), descending, offset, limit);
  }

  /** The values of one text and how many rows have them. */
  private static final class Group {
    private final List<Long> values = new ArrayList<>();
    private long rows;
  }

  /** Values of one text together, in the order of the texts. */
  private static SortedMap<String, Group> grouped(Map<Long, Long> counts, Map<Long, String> words) {
    SortedMap<String, Group> groups = new TreeMap<>();
    counts.forEach(
        (value, rows) -> {
          Group group = groups.computeIfAbsent(words.getOrDefault(value, ""), _ -> new Group());
          group.values.add(value);
          group.rows += rows;
        });
    return groups;
  }

  private static long[] page(
      Selection selection,
      int column,
      SortedMap<String, Group> groups,
      boolean descending,
      long offset,
      int limit) {
    LongStream.Builder page = LongStream.builder();
    List<Group> whole = new ArrayList<>();
    long before = 0;
    long end = offset + limit;
    List<Group> order = new ArrayList<>(groups.values());
    for (Group group : descending ? order.reversed() : order) {
      long from = Math.max(0, offset - before);
      long to = Math.min(group.rows, end - before);
      if (from == 0 && to == group.rows) {
        whole.add(group);
      } else if (from < to) {
        all(selection, column, whole, descending, page);
        whole.clear();
        LongStream.of(
                selection
                    .only(any(column, group.values))
                    .page(
                        CallColumns.START,
                        descending,
                        from,
                        (int) (to - from),
                        CallColumns.LOCATION))
            .forEach(page);
      }
      before += group.rows;
    }
    all(selection, column, whole, descending, page);
    return page.build().toArray();
  }

  /** All rows of some groups, which may be many groups of few: looked for together. */
  private static void all(
      Selection selection,
      int column,
      List<Group> groups,
      boolean descending,
      LongStream.Builder page) {
    if (groups.isEmpty()) {
      return;
    }
    Map<Long, Integer> places = new HashMap<>();
    for (int place = 0; place < groups.size(); place++) {
      for (long value : groups.get(place).values) {
        places.put(value, place);
      }
    }
    int sign = descending ? -1 : 1;
    selection.only(any(column, places.keySet())).rows(column, CallColumns.LOCATION).stream()
        .sorted(
            Comparator.<long[]>comparingInt(row -> places.get(row[0]))
                .thenComparing((a, b) -> sign * Long.compare(a[1], b[1]))
                .thenComparing((a, b) -> sign * Long.compare(a[2], b[2])))
        .forEach(row -> page.add(row[3]));
  }

  private static Criterion any(int column, Collection<Long> values) {
    return values.size() == 1
        ? Criterion.equalTo(column, values.iterator().next())
        : Criterion.oneOf(column, values.stream().mapToLong(Long::longValue).toArray());
  }
}
