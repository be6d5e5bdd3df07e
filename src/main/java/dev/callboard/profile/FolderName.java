package dev.callboard.profile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names the data folder of a profile. A plain name is its own folder; any other gets a readable rest
 * and a hash. The mark before the hash cannot stand in a plain name, so the two kinds never meet.
 */
final class FolderName {

  private static final char MARK = '~';
  private static final int MAX_STEM = 40;

  // ASCII only: a JVM started in the C locale cannot write other file names at all.
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,62}[A-Za-z0-9_-])?");
  private static final Pattern SAFE =
      Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9 ._~-]{0,98}[A-Za-z0-9_-])?");

  /** Windows keeps these for devices, whatever follows after a dot. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|com\\d|lpt\\d)( *\\..*)?");

  private static final Set<String> OURS =
      Set.of("logs", "native", "profiles.json", "settings.json", "profiles.json.lock");

  private FolderName() {}

  /**
   * Chooses a folder name.
   *
   * @param name the profile's name
   * @param ofOthers folder names of other profiles
   * @param present what lies in the data folder; an equal name there is this profile's own, from
   *     before it was removed
   */
  static String of(String name, Collection<String> ofOthers, Collection<String> present) {
    boolean plain =
        PLAIN.matcher(name).matches()
            && !DEVICE.matcher(name).matches()
            && !OURS.contains(name.toLowerCase(Locale.ROOT))
            && ofOthers.stream().noneMatch(name::equalsIgnoreCase)
            && present.stream().noneMatch(p -> p.equalsIgnoreCase(name) && !p.equals(name));
    return plain ? name : stem(name) + MARK + hash(name);
  }

  /** Whether a stored folder name is one path segment and harmless. */
  static boolean safe(String folder) {
    return SAFE.matcher(folder).matches()
        && !DEVICE.matcher(folder).matches()
        && !OURS.contains(folder.toLowerCase(Locale.ROOT));
  }

  private static String stem(String name) {
    String readable = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = readable.substring(0, Math.min(MAX_STEM, readable.length()));
    return cut.isEmpty() ? "profile" : cut;
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
