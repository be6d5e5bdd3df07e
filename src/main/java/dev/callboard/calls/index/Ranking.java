package dev.callboard.calls.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Finds the rows at some ranks in the order of a column without sorting all: a sample tells between
 * which values the ranks lie, and only there it looks closer. Where a sample misleads, rows are counted
 * by ranges of values instead.
 */
final class Ranking {

  /** Bits of a range's number: the counters of one thread stay within its cache. */
  private static final int BITS = 14;

  /** So few rows are sorted outright. */
  private static final int FEW = 16_384;

  /** Values of a sample: sorted in less than a millisecond. */
  private static final int SAMPLE = 8_192;

  /**
   * Places of the sample to either side of where a rank should be: three times the greatest standard
   * deviation of a place, which is half of the square root of the sample's size.
   */
  private static final int MARGIN = 136;

  private static final Comparator<long[]> BY_VALUE =
      Comparator.<long[]>comparingLong(r -> r[0])
          .thenComparingLong(r -> r[1])
          .thenComparingLong(r -> r[2]);

  private final int column;
  private final int wanted;

  /** Orders by one column and gives the values of another. */
  Ranking(int column, int wanted) {
    this.column = column;
    this.wanted = wanted;
  }

  /** Gives values at some ranks in rising order of value, start and id. */
  void page(Selection rows, long from, long to, LongConsumer taker) {
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (Part part : rows.parts()) {
      least = Math.min(least, part.least(column));
      greatest = Math.max(greatest, part.greatest(column));
    }
    take(rows, least, greatest, from, to, taker);
  }

  /** All rows have values from low to high. */
  private void take(Selection rows, long low, long high, long from, long to, LongConsumer taker) {
    if (from >= to) {
      return;
    }
    if (low == high) {
      rows.byStart(from, to, wanted, taker);
      return;
    }
    if (rows.count() <= FEW) {
      sorted(rows, (int) from, (int) to, taker);
      return;
    }
    if (!narrowed(rows, low, high, from, to, taker)) {
      byRanges(rows, low, high, from, to, taker);
    }
  }

  /** Goes on where a sample says the ranks lie; false when that is nowhere or almost everywhere. */
  private boolean narrowed(
      Selection rows, long low, long high, long from, long to, LongConsumer taker) {
    long[] sample = rows.sample(column, SAMPLE);
    int first = (int) (from * sample.length / rows.count()) - MARGIN;
    int last = (int) (to * sample.length / rows.count()) + MARGIN;
    long least = first < 0 ? low : sample[first];
    long greatest = last >= sample.length ? high : sample[last];
    Selection.Cut cut = rows.cut(column, least, greatest);
    Selection inside = cut.inside();
    long begin = from - cut.below();
    long end = to - cut.below();
    if (begin < 0 || end > inside.count()) {
      return false;
    }
    if (often(sample, least) || often(sample, greatest)) {
      apart(inside, least, greatest, begin, end, taker);
      return true;
    }
    if (inside.count() > rows.count() / 2) {
      return false;
    }
    take(inside, least, greatest, begin, end, taker);
    return true;
  }

  /** Whether a value is so frequent that ranks are not brought nearer by values around it. */
  private static boolean often(long[] sample, long value) {
    int at = Arrays.binarySearch(sample, value);
    return at >= 0
        && (at >= MARGIN && sample[at - MARGIN] == value
            || at + MARGIN < sample.length && sample[at + MARGIN] == value);
  }

  /** The rows of the least and of the greatest value are in order as they are. */
  private void apart(
      Selection rows, long least, long greatest, long from, long to, LongConsumer taker) {
    Selection low = rows.only(Criterion.equalTo(column, least));
    long begin = low.count();
    low.byStart(from, Math.min(to, begin), wanted, taker);
    if (least == greatest || to <= begin) {
      return;
    }
    Selection high = rows.only(Criterion.equalTo(column, greatest));
    long end = rows.count() - high.count();
    if (from < end && begin < end) {
      Selection middle = rows.only(new Criterion.Between(column, least + 1, greatest - 1));
      take(
          middle,
          least + 1,
          greatest - 1,
          Math.max(0, from - begin),
          Math.min(to, end) - begin,
          taker);
    }
    high.byStart(Math.max(0, from - end), to - end, wanted, taker);
  }

  /** Counts rows by ranges of values, each of two to some power. */
  private void byRanges(
      Selection rows, long low, long high, long from, long to, LongConsumer taker) {
    int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(high - low) - BITS);
    long[] counts = histogram(rows, low, shift);
    int first = 0;
    long before = 0;
    while (before + counts[first] <= from) {
      before += counts[first++];
    }
    int last = first;
    long beforeLast = before;
    while (beforeLast + counts[last] < to) {
      beforeLast += counts[last++];
    }
    var buckets = new Buckets(rows, low, high, shift);
    if (first == last) {
      buckets.take(first, first, from - before, to - before, taker);
      return;
    }
    long firstEnd = before + counts[first];
    buckets.take(first, first, from - before, counts[first], taker);
    buckets.take(first + 1, last - 1, 0, beforeLast - firstEnd, taker);
    buckets.take(last, last, 0, to - beforeLast, taker);
  }

  private long[] histogram(Selection rows, long low, int shift) {
    return rows.parts().parallelStream()
        .collect(
            () -> new long[1 << BITS],
            (counts, part) -> part.histogram(column, low, shift, counts),
            (counts, more) -> Arrays.setAll(counts, i -> counts[i] + more[i]));
  }

  private void sorted(Selection rows, int from, int to, LongConsumer taker) {
    List<long[]> all = rows.rows(column, wanted);
    all.sort(BY_VALUE);
    all.subList(from, to).forEach(row -> taker.accept(row[3]));
  }

  /** Ranges of values, each of two to {@code shift} values. */
  private final class Buckets {
    private final Selection rows;
    private final long low;
    private final long high;
    private final int shift;

    Buckets(Selection rows, long low, long high, int shift) {
      this.rows = rows;
      this.low = low;
      this.high = high;
      this.shift = shift;
    }

    /** Gives values at some ranks of the rows in some buckets. */
    void take(int first, int last, long from, long to, LongConsumer taker) {
      if (from < to) {
        long least = low + ((long) first << shift);
        long end = low + ((last + 1L) << shift) - 1;
        long greatest = last + 1 >= (high - low >>> shift) + 1 ? high : end;
        Selection inside = rows.only(new Criterion.Between(column, least, greatest));
        Ranking.this.take(inside, least, greatest, from, to, taker);
      }
    }
  }
}
