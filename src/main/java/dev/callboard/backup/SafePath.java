package dev.callboard.backup;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names in a zip that may come from anywhere: none may lead out of the folder they are put into. */
final class SafePath {

  private static final int LONGEST = 1000;

  /** What Windows forbids in names, and backslashes, which it takes for slashes. */
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\:*?\"<>|\\p{Cntrl}]");

  private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  private SafePath() {}

  /** Refuses a path that is not a plain relative one on every system. */
  static void check(String path) throws UnfitBackup {
    if (path.isEmpty() || path.length() > LONGEST || FORBIDDEN.matcher(path).find()) {
      throw new UnfitBackup(UnfitBackup.Reason.HOSTILE, shown(path));
    }
    for (String part : path.split("/", -1)) {
      boolean bad =
          part.isEmpty()
              || part.endsWith(".")
              || part.endsWith(" ")
              || part.startsWith(" ")
              || DEVICE.matcher(part.toLowerCase(Locale.ROOT)).matches();
      if (bad) {
        throw new UnfitBackup(UnfitBackup.Reason.HOSTILE, shown(path));
      }
    }
  }

  private static String shown(String path) {
    String plain = path.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }
}
