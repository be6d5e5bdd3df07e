package dev.callboard.numbers;

import java.util.regex.Pattern;

/** What can be told about a written number from its characters alone. */
final class WrittenNumber {

  private static final Pattern ROUNDED = Pattern.compile("[+-]?\\d(?:[.,]\\d+)?[eE]\\+?\\d{1,2}");
  private static final Pattern WHOLE_WITH_FRACTION = Pattern.compile("\\+?\\d{7,15}[.,]0+");

  private static final Pattern FORMULA =
      Pattern.compile("\\s*=(?!\\s*\"?'?[+(]?[\\d()\\s./-]*\"?\\s*$).*");

  private WrittenNumber() {}

  /**
   * Whether it is a formula; {@code ="0812"}, which spreadsheets keep text with, is none, nor is a
   * number with an equals sign in front.
   */
  static boolean formula(String written) {
    return written.indexOf('=') >= 0 && FORMULA.matcher(written).matches();
  }

  /**
   * The text without what people do not see or mean: format characters, no-break spaces, the
   * apostrophe and the {@code =" "} spreadsheets keep text with, the {@code .0} of a number stored as
   * a number. Digits of any script become ASCII.
   */
  static String clean(String written) {
    if (plain(written)) {
      return written;
    }
    var clean = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        clean.append((char) ('0' + digit));
      } else if (c == '\uff0b') {
        clean.append('+');
      } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
        clean.append(' ');
      } else if (Character.getType(c) != Character.FORMAT && c != '"' && c != '\ufeff') {
        clean.append(c);
      }
    }
    String text = clean.toString().strip();
    if (text.startsWith("'") || text.startsWith("=")) {
      text = text.substring(1).strip();
    }
    return WHOLE_WITH_FRACTION.matcher(text).matches()
        ? text.substring(0, text.lastIndexOf(text.contains(".") ? '.' : ','))
        : text;
  }

  /** Whether it is a rounded number such as {@code 4.41E+11}. */
  static boolean rounded(String clean) {
    return (clean.indexOf('E') > 0 || clean.indexOf('e') > 0) && ROUNDED.matcher(clean).matches();
  }

  /** The digits alone. */
  static String digits(String clean) {
    var digits = new StringBuilder(clean.length());
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /** Whether there is a letter, {@code tel:} at the beginning not counted. */
  static boolean letters(String clean) {
    int from = clean.regionMatches(true, 0, "tel:", 0, 4) ? 4 : 0;
    return clean.substring(from).chars().anyMatch(Character::isLetter);
  }

  private static boolean plain(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if ((c < '0' || c > '9') && c != '+' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
