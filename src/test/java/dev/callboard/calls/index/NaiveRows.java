package dev.callboard.calls.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the index must answer, worked out the slow way. */
final class NaiveRows {

  private final Map<Long, long[]> rows = new HashMap<>();

  void add(Collection<long[]> added) {
    added.forEach(row -> rows.put(row[1], row));
  }

  List<long[]> select(List<Criterion> criteria) {
    return rows.values().stream().filter(row -> Leaf.accepted(criteria, row)).toList();
  }

  static long[] page(List<long[]> selected, int column, boolean descending, long offset, int n) {
    Comparator<long[]> order =
        Comparator.<long[]>comparingLong(r -> r[column])
            .thenComparingLong(r -> r[0])
            .thenComparingLong(r -> r[1]);
    return selected.stream()
        .sorted(descending ? order.reversed() : order)
        .skip(offset)
        .limit(n)
        .mapToLong(r -> r[1])
        .toArray();
  }

  static Map<List<Long>, Long> groups(List<long[]> selected, int a, int b, long step, long cycle) {
    Map<List<Long>, Long> counts = new TreeMap<>(Comparator.comparing(List::toString));
    for (long[] row : selected) {
      counts.merge(
          List.of(row[a], Math.floorMod(Math.floorDiv(row[b] + 7, step), cycle)), 1L, Long::sum);
    }
    return counts;
  }

  long[] ids() {
    return rows.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
  }

  long[] anyRow(long choice) {
    long[] ids = ids();
    return rows.get(ids[(int) Math.floorMod(choice, (long) ids.length)]);
  }

  int size() {
    return rows.size();
  }
}
