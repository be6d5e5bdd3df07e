package dev.callboard.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a campaign's list came from.
 *
 * @param name the file's name; empty when the numbers were pasted
 * @param sha256 of the file's bytes or of the pasted text in UTF-8, in hexadecimal; empty when it is
 *     not known
 */
public record ListOrigin(String name, String sha256) {

  /** Nothing is known of it. */
  public static final ListOrigin UNKNOWN = new ListOrigin("", "");

  /** Reads a file through. */
  public static ListOrigin of(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return new ListOrigin(String.valueOf(file.getFileName()), hex(digest));
  }

  /** Takes a pasted text. */
  public static ListOrigin of(String text) {
    MessageDigest digest = digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return new ListOrigin("", hex(digest));
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
