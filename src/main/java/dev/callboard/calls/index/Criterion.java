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

  /** Exactly one value. */
  static Criterion equalTo(int column, long value) {
    return new Between(column, value, value);
  }

  /** Any of several values. */
  static Criterion oneOf(int column, long... values) {
    return new OneOf(column, 1, 0, values);
  }
}
