package dev.callboard.backup;

import dev.callboard.job.JobControl;
import dev.callboard.profile.Profiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup: into a temporary file, read back and compared, then under its name. */
public final class BackupWriter {

  private static final int BLOCK = 1 << 16;

  private final BackupSource source;
  private final JobControl control;
  private final List<Manifest.Item> items = new ArrayList<>();
  private final byte[] block = new byte[BLOCK];

  private BackupWriter(BackupSource source, JobControl control) {
    this.source = source;
    this.control = control;
  }

  /**
   * Writes a backup; blocks.
   *
   * @param out must not exist
   * @param control progress counts files, written and read back; a cancelled backup leaves nothing
   * @return what was written and found again; empty when cancelled
   * @throws FileAlreadyExistsException when there is such a file
   * @throws IOException when it could not be written, or read back as it was written
   */
  public static Optional<Manifest> write(
      BackupSource source, Path out, Instant now, JobControl control) throws IOException {
    if (Files.exists(out)) {
      throw new FileAlreadyExistsException(out.toString());
    }
    Path target = out.toAbsolutePath();
    Path temporary = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".tmp");
    try {
      Optional<Manifest> written = new BackupWriter(source, control).write(temporary, now);
      if (written.isEmpty() || !readBack(temporary, written.get(), control)) {
        return Optional.empty();
      }
      // Fails where the file has appeared meanwhile, on every system.
      Files.createFile(target);
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Optional<Manifest> write(Path temporary, Instant now) throws IOException {
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(temporary), BLOCK);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setLevel(Deflater.BEST_SPEED);
      add(zip, BackupSource.PROFILES, description());
      if (Files.exists(source.settings())) {
        add(zip, BackupSource.SETTINGS, Files.readAllBytes(source.settings()));
      }
      Map<String, Path> files = source.files();
      long done = 0;
      for (Map.Entry<String, Path> entry : files.entrySet()) {
        if (control.cancelled()) {
          return Optional.empty();
        }
        if (!add(zip, entry.getKey(), entry.getValue())) {
          instead(zip, entry.getKey(), entry.getValue(), files.keySet());
        }
        control.progress(++done, 2L * files.size());
      }
      Manifest manifest = new Manifest(source.profile().name(), now, source.recordings(), items);
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.finish();
      file.flush();
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      return Optional.of(manifest);
    }
  }

  private static boolean readBack(Path temporary, Manifest written, JobControl control)
      throws IOException {
    try (BackupFile file = BackupFile.open(temporary)) {
      if (!file.manifest().equals(written)) {
        throw new UnfitBackup(UnfitBackup.Reason.DAMAGED, Manifest.NAME);
      }
      long done = 0;
      for (Manifest.Item item : written.files()) {
        if (control.cancelled()) {
          return false;
        }
        file.copy(item, OutputStream.nullOutputStream());
        long files = written.files().size();
        control.progress(files + ++done, 2 * files);
      }
      return true;
    }
  }

  /** The profile alone, in the words of {@code profiles.json}. */
  private byte[] description() throws IOException {
    Path folder = Files.createTempDirectory("callboard-backup");
    try {
      Profiles.open(folder).save(source.profile());
      return Files.readAllBytes(folder.resolve(BackupSource.PROFILES));
    } finally {
      RestoreFolder.delete(folder);
    }
  }

  private void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
    items.add(new Manifest.Item(name, content.length, hex(Sha256.digest().digest(content))));
  }

  /** Takes the smaller form of a recording that took its place since it was listed. */
  private void instead(ZipOutputStream zip, String name, Path gone, Set<String> listed)
      throws IOException {
    String call = gone.getFileName().toString().replaceFirst("\\..*", "");
    if (!name.startsWith(BackupSource.DATA) || !call.matches("\\d+")) {
      return;
    }
    for (String ending : List.of(".ogg", ".mp3")) {
      Path other = gone.resolveSibling(call + ending);
      String otherName = name.substring(0, name.lastIndexOf('/') + 1) + call + ending;
      if (Files.exists(other) && !listed.contains(otherName)) {
        add(zip, otherName, other);
      }
    }
  }

  /**
   * Copies what the file held when it was opened: a journal that grows meanwhile is cut there.
   *
   * @return false when it is gone
   */
  private boolean add(ZipOutputStream zip, String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      long left = Files.size(file);
      MessageDigest digest = Sha256.digest();
      long bytes = 0;
      zip.putNextEntry(new ZipEntry(name));
      while (left > 0) {
        int read = in.read(block, 0, (int) Math.min(block.length, left));
        if (read < 0) {
          break;
        }
        zip.write(block, 0, read);
        digest.update(block, 0, read);
        bytes += read;
        left -= read;
      }
      zip.closeEntry();
      items.add(new Manifest.Item(name, bytes, hex(digest.digest())));
      return true;
    } catch (NoSuchFileException gone) {
      // Deleted since it was listed: by retention, or a file that was replaced.
      return false;
    }
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
