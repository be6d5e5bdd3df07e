package dev.callboard.calls.index;

import java.nio.ByteBuffer;

/** Looks through the codes of a column, 64 rows at a time, for those whose values will do. */
final class Scan {

  /** Most bits to note wanted values in: two megabytes. */
  private static final int MOST_BITS = 1 << 24;

  private final Column column;
  private final ByteBuffer codes;
  private final int width;
  private final long mask;

  /** Looks through a column's codes. */
  Scan(Column column, ByteBuffer codes) {
    this.column = column;
    this.codes = codes;
    this.width = column.width;
    this.mask = width == 64 ? -1 : (1L << width) - 1;
  }

  /** Keeps only rows whose value the criterion accepts. */
  void keep(Criterion criterion, Bits bits) {
    if (column.coded) {
      keepCoded(criterion, bits);
    } else if (criterion instanceof Criterion.Among among) {
      keepAmong(among.within(column.least, column.greatest), bits);
    } else if (criterion instanceof Criterion.Between(int _, long low, long high)) {
      keepBetween(Math.max(low, column.least), Math.min(high, column.greatest), bits);
    } else {
      for (int row = bits.next(0); row >= 0; row = bits.next(row + 1)) {
        if (!criterion.accepts(column.value(row))) {
          bits.words[row >>> 6] &= ~(1L << row);
        }
      }
    }
  }

  private void keepCoded(Criterion criterion, Bits bits) {
    byte[] accepted = new byte[column.places()];
    int hits = 0;
    for (int code = 0; code < accepted.length; code++) {
      accepted[code] = (byte) (criterion.accepts(column.at(code)) ? 1 : 0);
      hits += accepted[code];
    }
    if (hits == 0) {
      bits.clear();
    } else if (hits < accepted.length) {
      long[] words = bits.words;
      for (int i = 0; i < words.length; i++) {
        if (words[i] != 0) {
          words[i] &=
              switch (width) {
                case 1 -> codes.getLong(i << 3) ^ (accepted[1] - 1L);
                case 8 -> acceptedBytes(accepted, i << 6, words[i]);
                default -> acceptedShorts(accepted, i << 6, words[i]);
              };
        }
      }
    }
  }

  /** Rows of a leaf have ids that lie near each other: one bit for each that there could be. */
  private void keepAmong(Criterion.Among among, Bits bits) {
    if (among.sorted().length == 0) {
      bits.clear();
      return;
    }
    long reach = column.greatest - column.least;
    Bits wanted = reach < 0 || reach >= MOST_BITS ? null : Bits.range((int) reach + 1, 0, 0);
    if (wanted != null) {
      for (long value : among.sorted()) {
        wanted.set((int) (value - column.least));
      }
    }
    for (int row = bits.next(0); row >= 0; row = bits.next(row + 1)) {
      boolean kept =
          wanted == null
              ? among.accepts(column.value(row))
              : wanted.get((int) column.distance(row));
      if (!kept) {
        bits.words[row >>> 6] &= ~(1L << row);
      }
    }
  }

  private long acceptedBytes(byte[] accepted, int from, long asked) {
    long word = 0;
    if (Long.bitCount(asked) <= Column.DENSE) {
      for (long left = asked; left != 0; left &= left - 1) {
        int bit = Long.numberOfTrailingZeros(left);
        word |= (long) accepted[codes.get(from + bit) & 0xff] << bit;
      }
      return word;
    }
    for (int bit = 0; bit < 64; bit++) {
      word |= (long) accepted[codes.get(from + bit) & 0xff] << bit;
    }
    return word;
  }

  private long acceptedShorts(byte[] accepted, int from, long asked) {
    long word = 0;
    if (Long.bitCount(asked) <= Column.DENSE) {
      for (long left = asked; left != 0; left &= left - 1) {
        int bit = Long.numberOfTrailingZeros(left);
        word |= (long) accepted[codes.getShort((from + bit) * 2) & 0xffff] << bit;
      }
      return word;
    }
    for (int bit = 0; bit < 64; bit++) {
      word |= (long) accepted[codes.getShort((from + bit) * 2) & 0xffff] << bit;
    }
    return word;
  }

  private void keepBetween(long low, long high, Bits bits) {
    if (low > high) {
      bits.clear();
    } else if (low > column.least || high < column.greatest) {
      long shift = low - column.least;
      long reach = high - low;
      long[] words = bits.words;
      for (int i = 0; i < words.length; i++) {
        if (words[i] != 0) {
          words[i] = within(i, words[i], shift, reach);
        }
      }
    }
  }

  /** Those of 64 rows that are asked about whose distance lies within bounds. */
  private long within(int i, long asked, long shift, long reach) {
    long word = 0;
    int step = width >>> 3;
    int at = (i << 6) * step;
    if (Long.bitCount(asked) <= Column.DENSE) {
      for (long left = asked; left != 0; left &= left - 1) {
        int bit = Long.numberOfTrailingZeros(left);
        long beyond = (codes.getLong(at + bit * step) & mask) - shift;
        word |= notGreater(beyond, reach) << bit;
      }
      return word;
    }
    for (int bit = 0; bit < 64; bit++, at += step) {
      word |= notGreater((codes.getLong(at) & mask) - shift, reach) << bit;
    }
    return word & asked;
  }

  /**
   * Whether one number is not greater than another, both without sign, as 1 or 0: tests both ends of a
   * range at once. By the carry of a subtraction, since half of all branches would be foreseen wrongly.
   */
  private static long notGreater(long value, long most) {
    return ((~most & value | (~most | value) & (most - value)) >>> 63) ^ 1;
  }

  /**
   * Keeps only rows whose distance lies within bounds; of a plain column.
   *
   * @param shift the least distance, more than 0
   * @param reach how much more the greatest is
   * @return how many of the others have less
   */
  int cut(long shift, long reach, Bits bits) {
    int below = 0;
    int step = width >>> 3;
    for (int i = 0; i < bits.words.length; i++) {
      long asked = bits.words[i];
      if (Long.bitCount(asked) <= Column.DENSE) {
        bits.words[i] = within(i, asked, shift, reach);
        below += Long.bitCount(within(i, asked & ~bits.words[i], 0, shift - 1));
        continue;
      }
      long under = 0;
      long inside = 0;
      int at = (i << 6) * step;
      for (int bit = 0; bit < 64; bit++, at += step) {
        long distance = codes.getLong(at) & mask;
        under |= notGreater(distance, shift - 1) << bit;
        inside |= notGreater(distance - shift, reach) << bit;
      }
      bits.words[i] = inside & asked;
      below += Long.bitCount(under & asked);
    }
    return below;
  }
}
