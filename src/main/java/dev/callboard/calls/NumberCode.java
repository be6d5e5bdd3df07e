package dev.callboard.calls;

import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Hashes;

/**
 * Destination numbers as numbers that keep the order of the texts, so that a prefix is a range.
 *
 * <p>Up to 17 digits, with or without a plus before them: the digits moved to the left of 17 places,
 * times 18, plus how many there are; with a plus, so much less that all of them come before those
 * without. Whatever else stands in the field is odd: it becomes a hash, below all of these.
 */
public final class NumberCode {

  private static final int DIGITS = 17;
  private static final long LENGTHS = DIGITS + 1;

  /** More than any code of digits alone: 10¹⁷ × 18. */
  private static final long PLUS = 1_800_000_000_000_000_000L;

  /** Codes of odd texts are below; those with a plus are not. */
  static final long ODD_BELOW = -PLUS;

  private static final long EMPTY = Long.MIN_VALUE;

  private NumberCode() {}

  /** The code of a number. */
  public static long of(String number) {
    if (number.isEmpty()) {
      return EMPTY;
    }
    boolean plus = number.charAt(0) == '+';
    int digits = number.length() - (plus ? 1 : 0);
    long left = digits > DIGITS ? -1 : left(number, plus ? 1 : 0);
    if (left < 0) {
      return odd(number);
    }
    return left * LENGTHS + digits - (plus ? PLUS : 0);
  }

  /** Between the empty text and the least with a plus: 7.4 × 10¹⁸ values. */
  private static long odd(String text) {
    return EMPTY + 1 + Long.remainderUnsigned(Hashes.of(text), ODD_BELOW - EMPTY - 1);
  }

  /** The digits from a place on, moved to the left of 17; -1 when there is anything else. */
  private static long left(String text, int from) {
    long value = 0;
    for (int i = 0; i < DIGITS; i++) {
      int at = from + i;
      int digit = at < text.length() ? text.charAt(at) - '0' : 0;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** All codes of odd texts. */
  static Criterion.Between odd(int column) {
    return new Criterion.Between(column, EMPTY + 1, ODD_BELOW - 1);
  }

  /**
   * The codes of the numbers that begin with something, the odd ones apart.
   *
   * @param prefix not empty
   * @return the least greater than the greatest when there is none
   */
  public static Criterion.Between prefix(int column, String prefix) {
    boolean plus = prefix.charAt(0) == '+';
    int digits = prefix.length() - (plus ? 1 : 0);
    long left = digits > DIGITS ? -1 : left(prefix, plus ? 1 : 0);
    if (left < 0) {
      return new Criterion.Between(column, 1, 0);
    }
    long next = left;
    long step = 1;
    for (int i = digits; i < DIGITS; i++) {
      step *= 10;
    }
    next += step;
    long shift = plus ? PLUS : 0;
    return new Criterion.Between(
        column, left * LENGTHS + digits - shift, next * LENGTHS - 1 - shift);
  }
}
