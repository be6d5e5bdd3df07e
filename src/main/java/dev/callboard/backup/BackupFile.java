package dev.callboard.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A backup on the disk, which may be anybody's: nothing it says is believed before it is checked, and
 * nothing is read beyond what was announced.
 */
public final class BackupFile implements AutoCloseable {

  /** About 120 bytes a file, for as many files as a manifest may name. */
  private static final int LONGEST_MANIFEST = 512 << 20;

  private static final int BLOCK = 1 << 16;

  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens a backup and reads its manifest; blocks.
   *
   * @throws UnfitBackup when it is none, or names files it must not hold
   */
  public static BackupFile open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new UnfitBackup(UnfitBackup.Reason.NO_BACKUP, file.getFileName().toString());
    }
    try {
      ZipEntry entry = zip.getEntry(Manifest.NAME);
      if (entry == null) {
        throw new UnfitBackup(UnfitBackup.Reason.NO_BACKUP, Manifest.NAME);
      }
      Manifest manifest = Manifest.read(text(zip, entry));
      if (zip.size() != manifest.files().size() + 1) {
        throw new UnfitBackup(UnfitBackup.Reason.HOSTILE, "files that no manifest names");
      }
      return new BackupFile(zip, manifest);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LONGEST_MANIFEST + 1);
      if (bytes.length > LONGEST_MANIFEST) {
        throw new UnfitBackup(UnfitBackup.Reason.HOSTILE, Manifest.NAME);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (ZipException e) {
      throw new UnfitBackup(UnfitBackup.Reason.DAMAGED, Manifest.NAME);
    }
  }

  /** What it says it holds; names are safe. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * Copies a file out of it, never more than was announced.
   *
   * @throws UnfitBackup when it is missing, longer, shorter or different
   */
  void copy(Manifest.Item item, OutputStream out) throws IOException {
    ZipEntry entry = zip.getEntry(item.path());
    if (entry == null) {
      throw new UnfitBackup(UnfitBackup.Reason.DAMAGED, item.path());
    }
    MessageDigest digest = Sha256.digest();
    byte[] block = new byte[BLOCK];
    long bytes = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        bytes += read;
        if (bytes > item.bytes()) {
          throw new UnfitBackup(UnfitBackup.Reason.HOSTILE, item.path());
        }
        digest.update(block, 0, read);
        out.write(block, 0, read);
      }
    } catch (ZipException e) {
      throw new UnfitBackup(UnfitBackup.Reason.DAMAGED, item.path());
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (bytes != item.bytes() || !found.equals(item.sha256())) {
      throw new UnfitBackup(UnfitBackup.Reason.DAMAGED, item.path());
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
