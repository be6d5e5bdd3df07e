package dev.callboard.recordings;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names files by a template. Whatever a number, a tag or a template holds, the name is one that every
 * system takes, leads nowhere else, and is given once.
 */
final class ExportNames {

  /** The template to start from. */
  static final String USUAL = "{date}_{number}_{campaign}_{id}";

  private static final int MOST = 120;

  /** Of one name, with room for an ending and a number; most systems take 255. */
  private static final int MOST_BYTES = 200;

  /** Names of devices on Windows, whatever their ending. */
  private static final Pattern RESERVED =
      Pattern.compile("(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\\..*)?");

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH-mm-ss");

  private final String template;
  private final ZoneId zone;
  private final Set<String> given = new HashSet<>();

  /**
   * Begins.
   *
   * @param template with {@code {date} {time} {number} {campaign} {id} {key} {length}}; blank for the
   *     usual one
   * @param zone in which days and times are told
   */
  ExportNames(String template, ZoneId zone) {
    this.template = template.isBlank() ? USUAL : template;
    this.zone = zone;
  }

  /**
   * The name for a recording, without an ending.
   *
   * @param campaign name of its campaign; empty for none
   */
  String of(RecordingLine line, String campaign) {
    var start = line.start().atZone(zone);
    String name =
        safe(
            template
                .replace("{date}", DATE.format(start))
                .replace("{time}", TIME.format(start))
                .replace("{number}", line.number())
                .replace("{campaign}", campaign.isEmpty() ? line.tag() : campaign)
                .replace("{id}", String.valueOf(line.callId()))
                .replace("{key}", line.userKey().isEmpty() ? "-" : line.userKey())
                .replace("{length}", String.valueOf(line.talk())));
    String unique = name;
    // Windows and macOS do not tell capitals from small letters.
    for (int i = 2; !given.add(whereCaseIsNothing(unique)); i++) {
      unique = name + "-" + i;
    }
    return unique;
  }

  /**
   * Whether a name from outside, with slashes between folders, stays in the folder it is unpacked into on
   * every system, and shows what it is: no marks that turn the direction of reading.
   */
  static boolean staysInside(String name) {
    boolean plain =
        name.codePoints()
            .noneMatch(
                c ->
                    Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || c == '\\'
                        || c == ':');
    // A folder ends with a slash.
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return plain
        && Arrays.stream(path.split("/", -1)).noneMatch(p -> p.isBlank() || p.matches("\\.+"));
  }

  /** A name as systems see it that do not tell capitals from small letters, nor one way to write ñ from another. */
  static String whereCaseIsNothing(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static String safe(String wanted) {
    String name =
        wanted
            .replaceAll("[^\\p{L}\\p{N}._+-]+", "_")
            .replaceAll("\\.{2,}", "_")
            .replaceAll("^[._ -]+|[._ -]+$", "");
    if (name.codePointCount(0, name.length()) > MOST) {
      name = name.substring(0, name.offsetByCodePoints(0, MOST));
    }
    while (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    boolean reserved = RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches();
    return name.isEmpty() || reserved ? "_" + name : name;
  }
}
