package dev.callboard.calls.index;

import java.util.Arrays;

/** Which rows of a leaf are selected: one bit a row. Not thread-safe while it is being built. */
final class Bits {

  final long[] words;
  final int rows;

  private Bits(long[] words, int rows) {
    this.words = words;
    this.rows = rows;
  }

  /** Rows from (inclusive) to (exclusive) of a leaf. */
  static Bits range(int rows, int from, int to) {
    var bits = new Bits(new long[(rows + 63) >>> 6], rows);
    if (from >= to) {
      return bits;
    }
    int first = from >>> 6;
    int last = (to - 1) >>> 6;
    Arrays.fill(bits.words, first, last + 1, -1L);
    bits.words[first] &= -1L << from;
    bits.words[last] &= -1L >>> -to;
    return bits;
  }

  Bits copy() {
    return new Bits(words.clone(), rows);
  }

  void set(int row) {
    words[row >>> 6] |= 1L << row;
  }

  boolean get(int row) {
    return (words[row >>> 6] & (1L << row)) != 0;
  }

  void clear() {
    Arrays.fill(words, 0);
  }

  /** Removes every row that is set in another selection of the same leaf. */
  void andNot(Bits other) {
    for (int i = 0; i < words.length; i++) {
      words[i] &= ~other.words[i];
    }
  }

  /** Whether every row is selected. */
  boolean all() {
    return count() == rows;
  }

  /** How many are selected of the rows from (inclusive) to (exclusive). */
  int count(int from, int to) {
    if (from >= to) {
      return 0;
    }
    int first = from >>> 6;
    int last = (to - 1) >>> 6;
    long begin = words[first] & (-1L << from);
    if (first == last) {
      return Long.bitCount(begin & (-1L >>> -to));
    }
    int count = Long.bitCount(begin) + Long.bitCount(words[last] & (-1L >>> -to));
    for (int i = first + 1; i < last; i++) {
      count += Long.bitCount(words[i]);
    }
    return count;
  }

  int count() {
    int count = 0;
    for (long word : words) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** The row that has exactly {@code rank} selected rows before it; -1 when there is none. */
  int select(int rank) {
    int left = rank;
    for (int i = 0; i < words.length; i++) {
      int here = Long.bitCount(words[i]);
      if (left < here) {
        long word = words[i];
        for (; left > 0; left--) {
          word &= word - 1;
        }
        return (i << 6) + Long.numberOfTrailingZeros(word);
      }
      left -= here;
    }
    return -1;
  }

  /** The next selected row at or after one; -1 when there is none. */
  int next(int from) {
    if (from >= rows) {
      return -1;
    }
    int i = from >>> 6;
    long word = words[i] & (-1L << from);
    while (word == 0) {
      if (++i == words.length) {
        return -1;
      }
      word = words[i];
    }
    return (i << 6) + Long.numberOfTrailingZeros(word);
  }
}
