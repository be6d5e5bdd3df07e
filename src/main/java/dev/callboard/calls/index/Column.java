package dev.callboard.calls.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One column of a leaf, immutable. Either coded, by a dictionary of sorted values and codes of 0, 1, 8
 * or 16 bits; or plain, as distances from the least value in as many whole bytes as the greatest
 * distance needs.
 */
final class Column {

  /** Bytes behind the last value, so that eight can be read at every place. */
  private static final int SLACK = 8;

  /** Beyond so many of 64 rows it is quicker to look at all. */
  static final int DENSE = 20;

  /** Counts of so many places at most are kept. */
  private static final int KEPT = 8192;

  final boolean coded;
  final int width;
  final long least;
  final long greatest;
  private final long[] dictionary;

  /** How many of all rows are at each place, once that was asked; the file never changes. */
  private volatile int @Nullable [] all;

  /** The first row at each place, once that was asked. */
  private volatile int @Nullable [] firsts;

  private final ByteBuffer codes;
  private final int rows;
  private final long mask;
  private final Scan scan;

  /**
   * Reads what {@link ColumnWriter} wrote.
   *
   * @param coded whether {@code head} is a dictionary; else it is the least and the greatest value
   * @param width bits of a code, or of a distance
   * @param codes {@link #bytes} of them
   */
  Column(boolean coded, int width, long[] head, ByteBuffer codes, int rows) {
    this.coded = coded;
    this.width = width;
    this.dictionary = head;
    this.least = head[0];
    this.greatest = head[head.length - 1];
    this.codes = codes.order(ByteOrder.LITTLE_ENDIAN);
    this.rows = rows;
    this.mask = width == 64 ? -1 : (1L << width) - 1;
    this.scan = new Scan(this, this.codes);
  }

  /** How many bytes the codes take: whole words of 64 rows, so that scans need no end case. */
  static int bytes(int width, int rows) {
    int padded = (rows + 63) & ~63;
    return width == 0 ? 0 : padded / 8 * width + SLACK;
  }

  /** The value of a row. */
  long value(int row) {
    return coded ? dictionary[code(row)] : least + distance(row);
  }

  private int code(int row) {
    return switch (width) {
      case 0 -> 0;
      case 1 -> (codes.get(row >>> 3) >>> (row & 7)) & 1;
      case 8 -> codes.get(row) & 0xff;
      default -> codes.getShort(row * 2) & 0xffff;
    };
  }

  /** How much more than the least a row's value is; of a plain column. */
  long distance(int row) {
    return codes.getLong(row * (width >>> 3)) & mask;
  }

  /** The first row whose value is not less; only for a column that is in order. */
  int lowerBound(long value) {
    int low = 0;
    int high = rows;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value(middle) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Keeps only rows whose value the criterion accepts. */
  void keep(Criterion criterion, Bits bits) {
    scan.keep(criterion, bits);
  }

  /**
   * Keeps only rows whose value lies within bounds.
   *
   * @return how many of the others have less
   */
  int cut(long low, long high, Bits bits) {
    if (coded || low <= least || low > greatest) {
      int below = below(low, bits);
      keep(new Criterion.Between(0, low, high), bits);
      return below;
    }
    return scan.cut(low - least, Math.min(high, greatest) - low, bits);
  }

  private int below(long value, Bits bits) {
    if (value <= least) {
      return 0;
    }
    if (value > greatest) {
      return bits.count();
    }
    if (places() <= KEPT && bits.all()) {
      int[] counts = counts(bits);
      int below = 0;
      for (int place = 0; at(place) < value; place++) {
        below += counts[place];
      }
      return below;
    }
    Bits kept = bits.copy();
    keep(new Criterion.Between(0, least, value - 1), kept);
    return kept.count();
  }

  /** The sum of the values of selected rows. */
  long sum(Bits bits) {
    int count = bits.count();
    boolean known = small() && places() <= KEPT && count == rows;
    if (known || (coded && width < 8)) {
      long sum = 0;
      int[] counts = counts(bits);
      for (int place = 0; place < counts.length; place++) {
        sum += counts[place] * at(place);
      }
      return sum;
    }
    return coded ? sumOfCodes(bits.words) : sumOfDistances(bits.words) + count * least;
  }

  /** Without counting first: adding to one counter again and again would wait for itself. */
  private long sumOfCodes(long[] words) {
    long sum = 0;
    for (int i = 0; i < words.length; i++) {
      long word = words[i];
      if (width == 8 && Long.bitCount(word) > DENSE) {
        for (int bit = 0; bit < 64; bit++) {
          sum += dictionary[codes.get((i << 6) + bit) & 0xff] & -((word >>> bit) & 1);
        }
      } else {
        for (; word != 0; word &= word - 1) {
          sum += dictionary[code((i << 6) + Long.numberOfTrailingZeros(word))];
        }
      }
    }
    return sum;
  }

  private long sumOfDistances(long[] words) {
    long sum = 0;
    int step = width >>> 3;
    for (int i = 0; i < words.length; i++) {
      long word = words[i];
      if (Long.bitCount(word) > DENSE) {
        int at = (i << 6) * step;
        for (int bit = 0; bit < 64; bit++, at += step) {
          sum += codes.getLong(at) & mask & -((word >>> bit) & 1);
        }
      } else {
        for (; word != 0; word &= word - 1) {
          sum += distance((i << 6) + Long.numberOfTrailingZeros(word));
        }
      }
    }
    return sum;
  }

  /**
   * Adds to each bucket how many selected rows fall into it.
   *
   * @param low the least value of bucket 0; no selected row has less
   * @param shift a bucket holds two to so many values
   */
  void histogram(Bits bits, long low, int shift, long[] buckets) {
    if (small()) {
      int[] counts = counts(bits);
      for (int place = 0; place < counts.length; place++) {
        if (counts[place] > 0) {
          buckets[(int) ((at(place) - low) >>> shift)] += counts[place];
        }
      }
    } else {
      long add = least - low;
      for (int i = 0; i < bits.words.length; i++) {
        for (long left = bits.words[i]; left != 0; left &= left - 1) {
          int row = (i << 6) + Long.numberOfTrailingZeros(left);
          buckets[(int) ((distance(row) + add) >>> shift)]++;
        }
      }
    }
  }

  /**
   * Adds how many selected rows have each value.
   *
   * @param most where there are more values than so many, some may be left out
   */
  void tally(Bits bits, Map<Long, Long> sums, int most) {
    if (!small()) {
      for (int row = bits.next(0); row >= 0 && sums.size() <= most; row = bits.next(row + 1)) {
        sums.merge(value(row), 1L, Long::sum);
      }
      return;
    }
    int[] counts = counts(bits);
    for (int place = 0; place < counts.length; place++) {
      if (counts[place] > 0) {
        sums.merge(at(place), (long) counts[place], Long::sum);
      }
    }
  }

  /** How many selected rows are at each place; not to be changed. */
  private int[] counts(Bits bits) {
    if (places() > KEPT || !bits.all()) {
      return counted(bits);
    }
    int[] known = all;
    if (known == null) {
      known = counted(bits);
      all = known;
    }
    return known;
  }

  private int[] counted(Bits bits) {
    int[] counts = new int[places()];
    if (width == 0) {
      counts[0] = bits.count();
    } else if (width == 1) {
      for (int i = 0; i < bits.words.length; i++) {
        counts[1] += Long.bitCount(bits.words[i] & codes.getLong(i << 3));
      }
      counts[0] = bits.count() - counts[1];
    } else {
      // Two counters each, since adding to one again and again would wait for itself.
      int[] others = new int[counts.length];
      for (int i = 0; i < bits.words.length; i++) {
        long word = bits.words[i];
        while (word != 0) {
          counts[place((i << 6) + Long.numberOfTrailingZeros(word))]++;
          word &= word - 1;
          if (word != 0) {
            others[place((i << 6) + Long.numberOfTrailingZeros(word))]++;
            word &= word - 1;
          }
        }
      }
      Arrays.setAll(counts, place -> counts[place] + others[place]);
    }
    return counts;
  }

  /**
   * A row for each of some values that the file has, whether it is selected or not.
   *
   * @param values what is looked for
   * @param taker takes a value and the row
   */
  void locate(Set<Long> values, BiConsumer<Long, Integer> taker) {
    if (small() && places() <= KEPT) {
      int[] rowOf = firsts();
      for (int place = 0; place < rowOf.length; place++) {
        if (rowOf[place] >= 0 && values.contains(at(place))) {
          taker.accept(at(place), rowOf[place]);
        }
      }
      return;
    }
    Set<Long> left = new HashSet<>(values);
    for (int row = 0; row < rows && !left.isEmpty(); row++) {
      if (left.remove(value(row))) {
        taker.accept(value(row), row);
      }
    }
  }

  /** The first row at each place, -1 where there is none. */
  private int[] firsts() {
    int[] known = firsts;
    if (known == null) {
      known = new int[places()];
      Arrays.fill(known, -1);
      int left = known.length;
      for (int row = 0; row < rows && left > 0; row++) {
        int place = place(row);
        if (known[place] < 0) {
          known[place] = row;
          left--;
        }
      }
      firsts = known;
    }
    return known;
  }

  /** Whether {@link #place} can tell values apart by small numbers. */
  boolean small() {
    return coded || width <= 16;
  }

  /** How many places there are. */
  int places() {
    return coded ? dictionary.length : (int) (greatest - least) + 1;
  }

  /** A small number for a row's value, the same for the same value. */
  int place(int row) {
    return coded ? code(row) : (int) distance(row);
  }

  /**
   * Adds the places of 64 rows to what an array holds times the number of places.
   *
   * @param first the first row, a multiple of 64; rows behind the last are at place 0
   */
  void places(int first, int[] sums) {
    int factor = places();
    switch (width) {
      case 0 -> {}
      case 1 -> {
        long word = codes.getLong(first >>> 3);
        for (int i = 0; i < Long.SIZE; i++) {
          sums[i] = sums[i] * factor + (int) (word >>> i & 1);
        }
      }
      case 8 -> {
        for (int i = 0; i < Long.SIZE; i++) {
          sums[i] = sums[i] * factor + (codes.get(first + i) & 0xff);
        }
      }
      default -> {
        for (int i = 0; i < Long.SIZE; i++) {
          sums[i] = sums[i] * factor + (codes.getShort((first + i) * 2) & 0xffff);
        }
      }
    }
  }

  /** The value at a place. */
  long at(int place) {
    return coded ? dictionary[place] : least + place;
  }
}
