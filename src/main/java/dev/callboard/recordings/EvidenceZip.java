package dev.callboard.recordings;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP whose files' hashes stand in {@code SHA256SUMS} as {@code sha256sum -c} reads them. */
final class EvidenceZip implements AutoCloseable {

  /** Where the hashes stand. */
  static final String SUMS = "SHA256SUMS";

  /** Folder of the recordings, each with its sidecar beside it. */
  static final String RECORDINGS = "recordings/";

  /** The evidence sheet. */
  static final String SHEET = "evidence.html";

  /** Who exported it, when and why, for programs. */
  static final String ORIGIN = "evidence.json";

  /** How a sidecar's name ends. */
  static final String SIDECAR = ".json";

  private static final int BUFFER = 64 * 1024;

  private final ZipOutputStream zip;
  private final List<String> sums = new ArrayList<>();

  EvidenceZip(Path file) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  /**
   * Takes a file in as it is.
   *
   * @return its SHA-256, hex
   */
  String add(String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return add(name, in);
    }
  }

  String add(String name, String text) throws IOException {
    return add(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String add(String name, InputStream in) throws IOException {
    MessageDigest digest = Hashes.sha256();
    zip.putNextEntry(new ZipEntry(name));
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
      zip.write(buffer, 0, n);
    }
    zip.closeEntry();
    String sha256 = HexFormat.of().formatHex(digest.digest());
    sums.add(sha256 + "  " + name + "\n");
    return sha256;
  }

  /** Writes the sums; nothing can be added any more. */
  void finish() throws IOException {
    zip.putNextEntry(new ZipEntry(SUMS));
    zip.write(String.join("", sums).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
