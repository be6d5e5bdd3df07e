package dev.callboard.calls.index;

import dev.callboard.calls.index.Selection.Dimension;
import dev.callboard.calls.index.Selection.Group;
import java.util.Arrays;
import java.util.List;

/**
 * Counts rows by combinations of values. Rows of one leaf are counted by the places of their values in
 * its columns, and only the sums are told by value: that takes a nanosecond or two a row. One thread at
 * a time.
 */
final class Grouping {

  /** Beyond so many of 64 rows it is quicker to look up all. */
  private static final int DENSE = 20;

  /** Most combinations of places in a leaf that are counted all at once. */
  private static final int MOST_CELLS = 1 << 16;

  /** The same where they are counted anew for every step of the start. */
  private static final int MOST_CELLS_OF_A_STEP = 1 << 11;

  private final Dimension[] dimensions;
  private final GroupSums sums;
  private final int[] numbers;
  private final int[] places = new int[Long.SIZE];
  private int[] even = new int[16];
  private int[] odd = new int[16];

  private Grouping(List<Dimension> dimensions) {
    this.dimensions = dimensions.toArray(Dimension[]::new);
    this.sums = new GroupSums(this.dimensions);
    this.numbers = new int[this.dimensions.length];
  }

  static List<Group> of(List<Part> parts, List<Dimension> dimensions) {
    return parts.parallelStream()
        .collect(
            () -> new Grouping(dimensions), Grouping::add, (sum, other) -> sum.sums.add(other.sums))
        .sums
        .groups();
  }

  private void add(Part part) {
    if (part.base().rows > 0) {
      addBase(part);
    }
    for (long[] row : part.tail()) {
      for (int d = 0; d < numbers.length; d++) {
        numbers[d] = sums.number(d, row[dimensions[d].column()]);
      }
      sums.add(numbers, 1);
    }
  }

  private void addBase(Part part) {
    int byStart = -1;
    long cells = 1;
    for (int d = 0; d < dimensions.length; d++) {
      Column column = part.base().column(dimensions[d].column());
      if (dimensions[d].column() == LeafFile.START) {
        byStart = d;
      } else {
        cells = column.small() ? cells * column.places() : Long.MAX_VALUE >> 1;
      }
      if (cells > MOST_CELLS) {
        addRows(part);
        return;
      }
    }
    if (byStart < 0) {
      count(part, 0, part.base().rows, (int) cells, byStart);
    } else if (cells <= MOST_CELLS_OF_A_STEP) {
      addSteps(part, (int) cells, byStart);
    } else {
      addRows(part);
    }
  }

  /** Starts are in order: a whole step at a time. */
  private void addSteps(Part part, int cells, int byStart) {
    Dimension dimension = dimensions[byStart];
    Column starts = part.base().column(LeafFile.START);
    for (int row = part.bits().next(0); row >= 0; ) {
      long start = starts.value(row);
      int end = starts.lowerBound(dimension.low(start) + dimension.step());
      numbers[byStart] = sums.number(byStart, start);
      count(part, row, end, cells, byStart);
      row = part.bits().next(end);
    }
  }

  private void addRows(Part part) {
    for (int row = part.bits().next(0); row >= 0; row = part.bits().next(row + 1)) {
      for (int d = 0; d < numbers.length; d++) {
        numbers[d] = sums.number(d, part.base().column(dimensions[d].column()).value(row));
      }
      sums.add(numbers, 1);
    }
  }

  /** Counts the selected rows of a stretch by all dimensions but the start. */
  private void count(Part part, int from, int to, int cells, int byStart) {
    if (even.length < cells) {
      even = new int[cells];
      odd = new int[cells];
    }
    Arrays.fill(even, 0, cells, 0);
    Arrays.fill(odd, 0, cells, 0);
    long[] words = part.bits().words;
    for (int i = from >>> 6; i <= to - 1 >>> 6; i++) {
      long word = words[i];
      if (i == from >>> 6) {
        word &= -1L << from;
      }
      if (i == to - 1 >>> 6) {
        word &= -1L >>> -to;
      }
      if (Long.bitCount(word) > DENSE) {
        dense(part, i << 6, word, byStart);
      } else {
        for (; word != 0; word &= word - 1) {
          even[cell(part, (i << 6) + Long.numberOfTrailingZeros(word), byStart)]++;
        }
      }
    }
    for (int cell = 0; cell < cells; cell++) {
      if ((even[cell] | odd[cell]) != 0) {
        tell(part, cell, byStart, even[cell] + odd[cell]);
      }
    }
  }

  /** Two counters each, since adding to one again and again would wait for itself. */
  private void dense(Part part, int first, long word, int byStart) {
    Arrays.fill(places, 0);
    for (int d = 0; d < dimensions.length; d++) {
      if (d != byStart) {
        part.base().column(dimensions[d].column()).places(first, places);
      }
    }
    if (word == -1L) {
      for (int bit = 0; bit < Long.SIZE; bit += 2) {
        even[places[bit]]++;
        odd[places[bit + 1]]++;
      }
      return;
    }
    for (long left = word; left != 0; left &= left - 1) {
      even[places[Long.numberOfTrailingZeros(left)]]++;
    }
  }

  private int cell(Part part, int row, int byStart) {
    int cell = 0;
    for (int d = 0; d < dimensions.length; d++) {
      if (d != byStart) {
        Column column = part.base().column(dimensions[d].column());
        cell = cell * column.places() + column.place(row);
      }
    }
    return cell;
  }

  private void tell(Part part, int cell, int byStart, int count) {
    int left = cell;
    for (int d = dimensions.length - 1; d >= 0; d--) {
      if (d != byStart) {
        Column column = part.base().column(dimensions[d].column());
        numbers[d] = sums.number(d, column.at(left % column.places()));
        left /= column.places();
      }
    }
    sums.add(numbers, count);
  }
}
