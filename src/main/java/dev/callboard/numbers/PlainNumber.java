package dev.callboard.numbers;

/**
 * A number written with nothing but ASCII digits, one plus in front and the separators
 * {@code - ( ) .}, space and no-break space. Reads it out of a longer text without making an object; use one for a
 * whole list. Not thread-safe.
 */
final class PlainNumber {

  /** More digits than any number has: longer ones are the library's business. */
  private static final int MOST_DIGITS = 24;

  /** {@code PhoneNumberUtil.MAX_INPUT_STRING_LENGTH}: libphonenumber refuses longer texts. */
  private static final int LONGEST_TEXT = 250;

  /** What {@link CellNumbers} takes for a whole number among several parted by spaces. */
  private static final int LEAST_WORD = 7;

  /** Groups digits like a space, but neither parts words nor is it left out at the ends. */
  private static final char NO_BREAK_SPACE = '\u00a0';

  /** The digits as ASCII bytes, {@link #count} of them. */
  final byte[] digits = new byte[MOST_DIGITS];

  private int count;
  private boolean plus;
  private int from;
  private int to;
  private int shortestWord;
  private int separators;
  private int dots;
  private int digitsAtDot;
  private boolean noBreakSpace;

  /** How many digits there are. */
  int count() {
    return count;
  }

  /** Whether a plus stands in front. */
  boolean plus() {
    return plus;
  }

  /** Where it begins in the text, spaces left out. */
  int from() {
    return from;
  }

  /** Where it ends in the text, spaces left out. */
  int to() {
    return to;
  }

  /** Whether there is nothing but spaces. */
  boolean blank() {
    return from == to;
  }

  /** Whether every word is long enough to be a number of its own, and there are several. */
  boolean maybeSeveral() {
    return shortestWord >= LEAST_WORD;
  }

  /**
   * Reads a piece of a text.
   *
   * @return false when something else is written there
   */
  boolean read(String text, int begin, int end) {
    from = begin;
    to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    count = 0;
    plus = false;
    separators = 0;
    dots = 0;
    noBreakSpace = false;
    if (to - from > LONGEST_TEXT || !characters(text) || doubtfulFraction()) {
      return false;
    }
    dropFraction();
    return true;
  }

  private boolean characters(String text) {
    int word = from;
    int shortest = Integer.MAX_VALUE;
    int found = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        if (found == MOST_DIGITS) {
          return false;
        }
        digits[found++] = (byte) c;
      } else if (c == ' ') {
        shortest = i == word ? shortest : Math.min(shortest, i - word);
        word = i + 1;
        separators++;
      } else if (c == '-' || c == '(' || c == ')' || c == NO_BREAK_SPACE) {
        separators++;
        noBreakSpace |= c == NO_BREAK_SPACE;
      } else if (c == '.') {
        dots++;
        digitsAtDot = found;
      } else if (c == '+' && found == 0 && !plus) {
        plus = true;
      } else {
        return false;
      }
    }
    count = found;
    shortestWord = word == from ? 0 : Math.min(shortest, to - word);
    return true;
  }

  // WrittenNumber.clean takes no-break spaces away at the ends and may then find a fraction.
  private boolean doubtfulFraction() {
    return dots > 0 && noBreakSpace;
  }

  // A number stored as a number: WrittenNumber.clean takes its ".0" away.
  private void dropFraction() {
    if (dots != 1 || separators != 0 || digitsAtDot < 7 || digitsAtDot > 15) {
      return;
    }
    for (int i = digitsAtDot; i < count; i++) {
      if (digits[i] != '0') {
        return;
      }
    }
    count = digitsAtDot;
  }
}
