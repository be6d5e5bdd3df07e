package dev.callboard.calls.index;

import java.util.Arrays;

/** What one column must hold. */
public sealed interface Criterion {

  /** The column asked about. */
  int column();

  /** Whether a value will do. */
  boolean accepts(long value);

  /**
   * Between two values.
   *
   * @param low least value, inclusive
   * @param high greatest value, inclusive
   */
  record Between(int column, long low, long high) implements Criterion {
    @Override
    public boolean accepts(long value) {
      return value >= low && value <= high;
    }
  }

  /**
   * Between two values, or one of several others.
   *
   * @param low least value, inclusive; greater than {@code high} for no range
   * @param high greatest value, inclusive
   * @param values in any order; sorted here
   */
  record OneOf(int column, long low, long high, long[] values) implements Criterion {
    public OneOf {
      values = values.clone();
      Arrays.sort(values);
    }

    @Override
    public boolean accepts(long value) {
      return (value >= low && value <= high) || Arrays.binarySearch(values, value) >= 0;
    }
  }

  /**
   * One of very many values.
   *
   * @param sorted rising, each once; not changed afterwards
   */
  record Among(int column, long[] sorted) implements Criterion {
    @Override
    public boolean accepts(long value) {
      return Arrays.binarySearch(sorted, value) >= 0;
    }

    /** Those that a column with such bounds can hold. */
    Among within(long least, long greatest) {
      int from = place(least);
      int to = greatest == Long.MAX_VALUE ? sorted.length : place(greatest + 1);
      return from >= to ? new Among(column, new long[0]) : cut(from, to);
    }

    private Among cut(int from, int to) {
      return to - from == sorted.length
          ? this
          : new Among(column, Arrays.copyOfRange(sorted, from, to));
    }

    private int place(long value) {
      int at = Arrays.binarySearch(sorted, value);
      return at >= 0 ? at : -1 - at;
    }
  }

  /** Any of very many values, rising, each once. */
  static Criterion among(int column, long[] sorted) {
    return new Among(column, sorted);
  }

  /** Exactly one value. */
  static Criterion equalTo(int column, long value) {
    return new Between(column, value, value);
  }

  /** Any of several values. */
  static Criterion oneOf(int column, long... values) {
    return new OneOf(column, 1, 0, values);
  }
}
