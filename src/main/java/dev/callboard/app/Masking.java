package dev.callboard.app;

import dev.callboard.platform.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what must not reach a log: registered secrets, whatever looks like a token, and all but the
 * end of long runs of digits, which may be phone numbers. Thread-safe.
 */
final class Masking {

  /** Seven digits are the shortest subscriber number in use; times and codes are shorter. */
  private static final Pattern DIGITS = Pattern.compile("\\d{7,}");

  /** The documented token is 32 hexadecimal characters (platform documentation, Login). */
  private static final Pattern TOKEN =
      Pattern.compile("(?<![0-9A-Za-z])[0-9A-Fa-f]{32}(?![0-9A-Za-z])");

  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(accesskey|token)(\"?\\s*[=:]\\s*\"?)[^\\s\"&,;}]+");

  /** Anything shorter would blot out half of a log and protect nothing. */
  private static final int SHORTEST_SECRET = 4;

  private final Set<String> secrets = new CopyOnWriteArraySet<>();

  /** Hides a secret from now on, in clear and as it stands in a form. */
  void register(Secret secret) {
    if (secret.reveal().length() >= SHORTEST_SECRET) {
      secrets.add(secret.reveal());
      secrets.add(URLEncoder.encode(secret.reveal(), StandardCharsets.UTF_8));
    }
  }

  /** Returns a text that may be kept. */
  String mask(String text) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, "[secret]");
    }
    masked = NAMED.matcher(masked).replaceAll("$1$2[secret]");
    masked = TOKEN.matcher(masked).replaceAll("[token]");
    return DIGITS.matcher(masked).replaceAll(Masking::endOnly);
  }

  private static String endOnly(MatchResult found) {
    String digits = found.group();
    int shown = digits.length() < 10 ? 2 : 3;
    return Matcher.quoteReplacement("…" + digits.substring(digits.length() - shown));
  }
}
