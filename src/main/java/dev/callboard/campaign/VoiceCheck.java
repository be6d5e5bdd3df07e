package dev.callboard.campaign;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * What the platform's rules say about the name of a voice file (platform documentation, IVR group
 * call access process: mp3 sampled at 8000 Hz, no Chinese in the file name, English letters and
 * {@code _} allowed). The sampling rate cannot be seen from a name.
 */
public enum VoiceCheck {
  /** The name of an uploaded file, within the rules. */
  FILE,
  /** An http or https address the platform fetches. */
  ADDRESS,
  /** Nothing was named. */
  EMPTY,
  /** Chinese characters, which the platform does not take. */
  CHINESE,
  /** Blanks or signs that are not known to work. */
  SIGNS,
  /** Ends in something other than mp3. */
  NOT_MP3,
  /** A folder where only the name of the file belongs. */
  FOLDER,
  /** Begins like an address but cannot be read as one. */
  BAD_ADDRESS;

  /** Whether the platform can be expected to take it. */
  public boolean usable() {
    return this == FILE || this == ADDRESS;
  }

  /** Judges a name or address as a person wrote it. */
  public static VoiceCheck of(String written) {
    String voice = written.strip();
    if (voice.isEmpty()) {
      return EMPTY;
    }
    if (voice.codePoints().anyMatch(VoiceCheck::chinese)) {
      return CHINESE;
    }
    return voice.contains("://") ? address(voice) : file(voice);
  }

  private static VoiceCheck address(String voice) {
    try {
      URI uri = new URI(voice);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? ADDRESS : BAD_ADDRESS;
    } catch (URISyntaxException _) {
      return BAD_ADDRESS;
    }
  }

  private static VoiceCheck file(String voice) {
    if (voice.contains("/") || voice.contains("\\")) {
      return FOLDER;
    }
    if (!voice.matches("[A-Za-z0-9_.-]+")) {
      return SIGNS;
    }
    boolean otherEnding = voice.contains(".") && !voice.toLowerCase(Locale.ROOT).endsWith(".mp3");
    return otherEnding ? NOT_MP3 : FILE;
  }

  private static boolean chinese(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
        || (codePoint >= 0x3000 && codePoint <= 0x303F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
  }
}
