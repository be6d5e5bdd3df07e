package dev.callboard.ui.kit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Technical details as they may be copied and sent to others: numbers keep their last digits, what
 * looks like a token or follows the name of a key goes. The last net; nothing puts them in on purpose.
 */
final class Harmless {

  /** Seven digits are the shortest subscriber number in use; times and codes are shorter. */
  private static final Pattern DIGITS = Pattern.compile("\\d{5,}(\\d{2})");

  /** The documented token is 32 hexadecimal characters (platform documentation, Login). */
  private static final Pattern TOKEN =
      Pattern.compile("(?<![0-9A-Za-z])[0-9A-Fa-f]{32}(?![0-9A-Za-z])");

  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(accesskey|token)(\"?\\s*[=:]\\s*\"?)[^\\s\"&,;}]+");

  private Harmless() {}

  static String of(String text) {
    String plain = NAMED.matcher(text).replaceAll("$1$2[secret]");
    plain = TOKEN.matcher(plain).replaceAll("[token]");
    return DIGITS.matcher(plain).replaceAll(Matcher.quoteReplacement("…") + "$1");
  }
}
