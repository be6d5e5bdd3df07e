package dev.callboard.calls.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The selected rows of one leaf.
 *
 * @param base the leaf's file
 * @param bits selected rows of it
 * @param tail selected rows that are not in the file, in order
 */
record Part(LeafFile base, Bits bits, long[][] tail) {

  long count() {
    return bits.count() + tail.length;
  }

  long sum(int column) {
    long sum = base.rows == 0 ? 0 : base.column(column).sum(bits);
    for (long[] row : tail) {
      sum += row[column];
    }
    return sum;
  }

  /** Those rows that meet one more criterion; null when there are none. */
  @Nullable Part only(Criterion criterion) {
    if (criterion instanceof Criterion.Between(int column, long low, long high)) {
      long least = least(column);
      long greatest = greatest(column);
      if (greatest < low || least > high) {
        return null;
      }
      if (least >= low && greatest <= high) {
        return this;
      }
    }
    Bits kept = bits.copy();
    if (base.rows > 0) {
      base.column(criterion.column()).keep(criterion, kept);
    }
    var found = new ArrayList<long[]>();
    for (long[] row : tail) {
      if (criterion.accepts(row[criterion.column()])) {
        found.add(row);
      }
    }
    var part = new Part(base, kept, found.toArray(Leaf.NO_TAIL));
    return part.tail.length > 0 || kept.next(0) >= 0 ? part : null;
  }

  /** Those rows that do not meet a criterion; null when there are none. */
  @Nullable Part without(Criterion criterion) {
    Part met = only(criterion);
    if (met == null) {
      return this;
    }
    if (met.count() == count()) {
      return null;
    }
    Bits kept = bits.copy();
    kept.andNot(met.bits);
    var left = new ArrayList<long[]>();
    for (long[] row : tail) {
      if (!criterion.accepts(row[criterion.column()])) {
        left.add(row);
      }
    }
    return new Part(base, kept, left.toArray(Leaf.NO_TAIL));
  }

  /** No selected row has less in a column. */
  long least(int column) {
    long least = base.rows == 0 ? Long.MAX_VALUE : base.column(column).least;
    for (long[] row : tail) {
      least = Math.min(least, row[column]);
    }
    return least;
  }

  /** No selected row has more in a column. */
  long greatest(int column) {
    long greatest = base.rows == 0 ? Long.MIN_VALUE : base.column(column).greatest;
    for (long[] row : tail) {
      greatest = Math.max(greatest, row[column]);
    }
    return greatest;
  }

  /** Adds to buckets of two to {@code shift} values from {@code low} on. */
  void histogram(int column, long low, int shift, long[] buckets) {
    if (base.rows > 0) {
      base.column(column).histogram(bits, low, shift, buckets);
    }
    for (long[] row : tail) {
      buckets[(int) ((row[column] - low) >>> shift)]++;
    }
  }

  /** Gives a column's value of every row with its key and one more: value, start, id, wanted. */
  void each(int column, int wanted, Consumer<long[]> taker) {
    Column values = base.column(column);
    Column more = base.column(wanted);
    for (int row = bits.next(0); row >= 0; row = bits.next(row + 1)) {
      taker.accept(new long[] {values.value(row), base.start(row), base.id(row), more.value(row)});
    }
    for (long[] row : tail) {
      taker.accept(new long[] {row[column], row[LeafFile.START], row[LeafFile.ID], row[wanted]});
    }
  }

  /**
   * Adds how many rows have each value of a column.
   *
   * @param most where there are more values than so many, some may be left out
   */
  void tally(int column, Map<Long, Long> sums, int most) {
    if (base.rows > 0) {
      base.column(column).tally(bits, sums, most);
    }
    for (long[] row : tail) {
      sums.merge(row[column], 1L, Long::sum);
    }
  }

  /** Those rows whose value of a column lies within bounds, and how many others have less. */
  Cut cut(int column, long low, long high) {
    if (least(column) >= low && greatest(column) <= high) {
      return new Cut(0, this);
    }
    Bits kept = bits.copy();
    long below = base.rows == 0 ? 0 : base.column(column).cut(low, high, kept);
    var found = new ArrayList<long[]>();
    for (long[] row : tail) {
      below += row[column] < low ? 1 : 0;
      if (row[column] >= low && row[column] <= high) {
        found.add(row);
      }
    }
    return new Cut(below, new Part(base, kept, found.toArray(Leaf.NO_TAIL)));
  }

  /** What {@link #cut} gives. */
  record Cut(long below, Part inside) {}

  /**
   * Gives a column's value of some rows, evenly spread.
   *
   * @param first the rank of the first one
   * @param step how many ranks on the next one is
   */
  void sample(int column, long first, long step, LongConsumer taker) {
    long next = first;
    long before = 0;
    for (int i = 0; i < bits.words.length; i++) {
      long word = bits.words[i];
      int here = Long.bitCount(word);
      long passed = before;
      for (; next < before + here; next += step) {
        for (; passed < next; passed++) {
          word &= word - 1;
        }
        taker.accept(base.column(column).value((i << 6) + Long.numberOfTrailingZeros(word)));
      }
      before += here;
    }
    for (; next < before + tail.length; next += step) {
      taker.accept(tail[(int) (next - before)][column]);
    }
  }

  /** Another column's value of a row for each of some values, of any row that is or was here. */
  Map<Long, Long> located(int column, Set<Long> values, int wanted) {
    Map<Long, Long> found = new HashMap<>();
    if (base.rows > 0) {
      Column told = base.column(wanted);
      base.column(column).locate(values, (value, row) -> found.put(value, told.value(row)));
    }
    for (long[] row : tail) {
      if (values.contains(row[column])) {
        found.putIfAbsent(row[column], row[wanted]);
      }
    }
    return found;
  }

  /** Notes a value of one row for every value of a column; stops when there are too many. */
  void distinct(int column, int most, int wanted, Map<Long, Long> found) {
    Column told = base.column(wanted);
    Column values = base.column(column);
    boolean[] seen = new boolean[values.small() ? values.places() : 0];
    int left = seen.length == 0 ? Integer.MAX_VALUE : seen.length;
    for (int row = bits.next(0);
        row >= 0 && left > 0 && found.size() <= most;
        row = bits.next(row + 1)) {
      if (seen.length == 0) {
        found.putIfAbsent(values.value(row), told.value(row));
      } else if (!seen[values.place(row)]) {
        seen[values.place(row)] = true;
        left--;
        found.putIfAbsent(values.value(row), told.value(row));
      }
    }
    for (long[] row : tail) {
      found.putIfAbsent(row[column], row[wanted]);
    }
  }

  /** Gives a column's values at some ranks, in order of start. */
  void values(int from, int to, int wanted, LongConsumer taker) {
    Column told = base.column(wanted);
    if (tail.length == 0) {
      int row = bits.select(from);
      for (int rank = from; rank < to; rank++, row = bits.next(row + 1)) {
        taker.accept(told.value(row));
      }
      return;
    }
    int row = bits.next(0);
    int late = 0;
    for (int rank = 0; rank < to; rank++) {
      boolean fromBase =
          row >= 0
              && (late == tail.length
                  || Keys.compare(
                          base.start(row),
                          base.id(row),
                          tail[late][LeafFile.START],
                          tail[late][LeafFile.ID])
                      < 0);
      if (rank >= from) {
        taker.accept(fromBase ? told.value(row) : tail[late][wanted]);
      }
      if (fromBase) {
        row = bits.next(row + 1);
      } else {
        late++;
      }
    }
  }
}
