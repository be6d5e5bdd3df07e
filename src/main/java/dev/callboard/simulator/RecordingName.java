package dev.callboard.simulator;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of recordings, {@code 2026/11/23/00000165a3f1-g.wav}: day of the call, id of its record in
 * hex and a letter for the format, so that a name alone leads to its call.
 */
final class RecordingName {

  private static final Pattern NAME =
      Pattern.compile("\\d{4}/\\d\\d/\\d\\d/([0-9a-f]{12})-([mpug])\\.(mp3|wav)");
  private static final int DAY_LENGTH = 11;
  private static final int ID_DIGITS = 12;

  private RecordingName() {}

  static String of(long start, long id, AudioFormat format) {
    byte[] name = new byte[DAY_LENGTH + ID_DIGITS + 6];
    CivilDate.write(SimClock.dayOf(start), name, 0, (byte) '/');
    name[DAY_LENGTH - 1] = '/';
    long rest = id;
    for (int at = DAY_LENGTH + ID_DIGITS - 1; at >= DAY_LENGTH; at--) {
      name[at] = (byte) Character.forDigit((int) rest & 15, 16);
      rest >>>= 4;
    }
    int at = DAY_LENGTH + ID_DIGITS;
    name[at++] = '-';
    name[at++] = letter(format);
    name[at++] = '.';
    for (int i = 0; i < 3; i++) {
      name[at++] = (byte) format.extension().charAt(i);
    }
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  /** The id in a name; empty when it is not a name of this platform. */
  static OptionalLong id(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1), 16))
        : OptionalLong.empty();
  }

  /** The format a name of this platform tells. */
  static AudioFormat format(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a recording's name");
    }
    return switch (matcher.group(2)) {
      case "p" -> AudioFormat.PCM;
      case "u" -> AudioFormat.MU_LAW;
      case "g" -> AudioFormat.GSM;
      default -> AudioFormat.MP3;
    };
  }

  private static byte letter(AudioFormat format) {
    return switch (format) {
      case MP3 -> 'm';
      case PCM -> 'p';
      case MU_LAW -> 'u';
      case GSM -> 'g';
    };
  }
}
