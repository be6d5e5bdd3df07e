package dev.callboard.calls.index;

import dev.callboard.calls.index.Selection.Dimension;
import dev.callboard.calls.index.Selection.Group;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts rows by combinations of values. */
final class Grouping {

  /** More combinations in one leaf than this are no statistics any more. */
  private static final int MOST = 1 << 22;

  private Grouping() {}

  static List<Group> of(List<Part> parts, List<Dimension> dimensions) {
    Map<List<Long>, Long> counts =
        parts.parallelStream()
            .collect(
                HashMap::new,
                (sums, part) -> count(part, dimensions, sums),
                (sums, more) -> more.forEach((keys, n) -> sums.merge(keys, n, Long::sum)));
    return counts.entrySet().stream()
        .map(e -> new Group(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Group::keys, Grouping::compare))
        .toList();
  }

  private static int compare(List<Long> a, List<Long> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = Long.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static void count(Part part, List<Dimension> dimensions, Map<List<Long>, Long> sums) {
    int rows = (int) part.count();
    int[] cells = new int[rows];
    long size = 1;
    var keys = new KeyNumbers[dimensions.size()];
    for (int d = 0; d < keys.length; d++) {
      keys[d] = new KeyNumbers(dimensions.get(d));
      int[] numbers = keys[d].number(part, rows);
      int distinct = keys[d].size();
      size *= distinct;
      if (size > MOST) {
        throw new IllegalArgumentException("too many groups");
      }
      for (int i = 0; i < rows; i++) {
        cells[i] = cells[i] * distinct + numbers[i];
      }
    }
    int[] counts = new int[(int) size];
    for (int cell : cells) {
      counts[cell]++;
    }
    for (int cell = 0; cell < counts.length; cell++) {
      if (counts[cell] > 0) {
        sums.merge(keys(keys, cell), (long) counts[cell], Long::sum);
      }
    }
  }

  private static List<Long> keys(KeyNumbers[] keys, int cell) {
    Long[] found = new Long[keys.length];
    int left = cell;
    for (int d = keys.length - 1; d >= 0; d--) {
      found[d] = keys[d].key(left % keys[d].size());
      left /= keys[d].size();
    }
    return List.of(found);
  }

  /** Numbers the keys of one dimension as they come, from 0. */
  private static final class KeyNumbers {
    private final Dimension dimension;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private long[] keys = new long[16];
    private long lastLow = 1;
    private long lastHigh;
    private int lastNumber;

    KeyNumbers(Dimension dimension) {
      this.dimension = dimension;
    }

    int size() {
      return Math.max(1, numbers.size());
    }

    long key(int number) {
      return keys[number];
    }

    /** The number of every selected row's key. */
    int[] number(Part part, int rows) {
      int[] out = new int[rows];
      Column column = part.base().column(dimension.column());
      int next = 0;
      if (dimension.column() == LeafFile.START) {
        next = numberRuns(part, column, out);
      } else if (column.small()) {
        next = numberPlaces(part.bits(), column, out);
      } else {
        Bits bits = part.bits();
        for (int row = bits.next(0); row >= 0; row = bits.next(row + 1)) {
          out[next++] = number(column.value(row));
        }
      }
      for (long[] row : part.tail()) {
        out[next++] = number(row[dimension.column()]);
      }
      return out;
    }

    /** Starts are in order: a whole step at a time. */
    private int numberRuns(Part part, Column starts, int[] out) {
      int rows = part.base().rows;
      int next = 0;
      for (int row = 0; row < rows; ) {
        long start = starts.value(row);
        int end = starts.lowerBound(dimension.low(start) + dimension.step());
        int selected = part.bits().count(row, end);
        if (selected > 0) {
          Arrays.fill(out, next, next + selected, number(start));
          next += selected;
        }
        row = end;
      }
      return next;
    }

    private int numberPlaces(Bits bits, Column column, int[] out) {
      int[] byPlace = new int[column.places()];
      Arrays.fill(byPlace, -1);
      int next = 0;
      for (int i = 0; i < bits.words.length; i++) {
        for (long left = bits.words[i]; left != 0; left &= left - 1) {
          int row = (i << 6) + Long.numberOfTrailingZeros(left);
          int place = column.place(row);
          if (byPlace[place] < 0) {
            byPlace[place] = number(column.value(row));
          }
          out[next++] = byPlace[place];
        }
      }
      return next;
    }

    private int number(long value) {
      // The same step again, mostly.
      if (value < lastLow || value > lastHigh) {
        lastLow = dimension.low(value);
        lastHigh = lastLow + dimension.step() - 1;
        lastNumber = numbers.computeIfAbsent(dimension.key(value), this::add);
      }
      return lastNumber;
    }

    private int add(long key) {
      int number = numbers.size();
      if (number == keys.length) {
        keys = Arrays.copyOf(keys, number * 2);
      }
      keys[number] = key;
      return number;
    }
  }
}
