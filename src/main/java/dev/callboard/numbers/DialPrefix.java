package dev.callboard.numbers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A prefix in front of a number: a regular expression of libphonenumber's metadata, applied as
 * {@link Matcher#lookingAt()} does. Takes only expressions where the longest match is certainly the
 * one Java would choose: those without a match that begins another, and fixed digits followed by one
 * optional group of that kind.
 */
final class DialPrefix {

  private static final Pattern DIGITS_AND_OPTION = Pattern.compile("(\\d+)\\((?:\\?:)?(.+)\\)\\?");

  private final byte[] fixed;
  private final @Nullable DigitAutomaton rest;
  private final boolean restRequired;

  private DialPrefix(String fixed, @Nullable DigitAutomaton rest, boolean restRequired) {
    this.fixed = fixed.getBytes(StandardCharsets.US_ASCII);
    this.rest = rest;
    this.restRequired = restRequired;
  }

  /**
   * Compiles an expression.
   *
   * @throws UnsupportedOperationException when the longest match may not be the right one
   */
  static DialPrefix of(String expression) {
    if (digits(expression)) {
      return new DialPrefix(expression, null, false);
    }
    Matcher option = DIGITS_AND_OPTION.matcher(expression);
    return option.matches()
        ? new DialPrefix(option.group(1), exclusive(option.group(2)), false)
        : new DialPrefix("", exclusive(expression), true);
  }

  /** Where the prefix ends; -1 when the number does not begin with it. */
  int end(byte[] digits, int from, int to) {
    int at = from + fixed.length;
    if (at > to) {
      return -1;
    }
    for (int i = 0; i < fixed.length; i++) {
      if (digits[from + i] != fixed[i]) {
        return -1;
      }
    }
    if (rest == null) {
      return at;
    }
    int end = restEnd(rest, digits, at, to);
    return end < 0 && !restRequired ? at : end;
  }

  private static int restEnd(DigitAutomaton rest, byte[] digits, int from, int to) {
    int state = DigitAutomaton.BEGIN;
    for (int i = from; i < to && state != DigitAutomaton.DEAD; i++) {
      state = rest.next(state, digits[i] - '0');
      if (rest.accepted(state) != 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static DigitAutomaton exclusive(String expression) {
    var automaton = new DigitAutomaton(List.of(expression));
    for (int state = 0; state < automaton.states(); state++) {
      for (int digit = 0; digit < 10; digit++) {
        if (automaton.accepted(state) != 0 && automaton.next(state, digit) != DigitAutomaton.DEAD) {
          throw new UnsupportedOperationException("one match begins another: " + expression);
        }
      }
    }
    if (automaton.accepted(DigitAutomaton.BEGIN) != 0) {
      throw new UnsupportedOperationException("matches nothing: " + expression);
    }
    return automaton;
  }

  private static boolean digits(String expression) {
    for (int i = 0; i < expression.length(); i++) {
      if (expression.charAt(i) < '0' || expression.charAt(i) > '9') {
        return false;
      }
    }
    return !expression.isEmpty();
  }
}
