package dev.callboard.backup;

import dev.callboard.job.JobControl;
import dev.callboard.profile.DataFolder;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * Brings a backup back: everything into a folder of its own, checked, then under its name in one
 * step. What is there already is never touched.
 */
public final class RestoreFolder {

  private final Path data;
  private final Profiles profiles;

  /** What must happen to the restored data before anybody can open it. */
  @FunctionalInterface
  public interface Settling {
    /** Changes the data in a folder. */
    void settle(Profile profile, Path folder) throws IOException;
  }

  /** Restores into a data folder. */
  public RestoreFolder(Path data, Profiles profiles) {
    this.data = data;
    this.profiles = profiles;
  }

  /**
   * Restores a backup; blocks.
   *
   * @param control progress counts files; a cancelled restore leaves nothing
   * @return the profile that is there now; empty when cancelled
   * @throws UnfitBackup when the file cannot be restored; nothing was changed then
   */
  public Optional<Profile> restore(Path file, Settling settling, JobControl control)
      throws IOException {
    try (BackupFile backup = BackupFile.open(file)) {
      DataFolder.create(data);
      Manifest manifest = backup.manifest();
      if (profiles.find(manifest.profile()).isPresent()) {
        throw new UnfitBackup(UnfitBackup.Reason.NAME_TAKEN, manifest.profile());
      }
      if (manifest.bytes() > data.toFile().getUsableSpace()) {
        throw new UnfitBackup(UnfitBackup.Reason.NO_ROOM, manifest.bytes() + " bytes");
      }
      Path folder = Files.createTempDirectory(data, ".restore-");
      try {
        return extract(backup, folder, control)
            ? Optional.of(adopt(manifest, folder, settling))
            : Optional.empty();
      } finally {
        delete(folder);
      }
    }
  }

  private static boolean extract(BackupFile backup, Path folder, JobControl control)
      throws IOException {
    List<Manifest.Item> files = backup.manifest().files();
    long done = 0;
    for (Manifest.Item item : files) {
      if (control.cancelled()) {
        return false;
      }
      Path target = folder.resolve(item.path()).normalize();
      if (!target.startsWith(folder)) {
        throw new UnfitBackup(UnfitBackup.Reason.HOSTILE, item.path());
      }
      Files.createDirectories(target.getParent());
      try (FileChannel channel =
          FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        backup.copy(item, Channels.newOutputStream(channel));
        channel.force(true);
      }
      control.progress(++done, files.size());
    }
    return true;
  }

  private Profile adopt(Manifest manifest, Path folder, Settling settling) throws IOException {
    Profile profile = described(manifest, folder);
    Path restored = Files.createDirectories(folder.resolve(BackupSource.DATA));
    settling.settle(profile, restored);
    Path target = profiles.folder(profile);
    // A folder of an earlier profile of that name is in use as well: its data is somebody's.
    if (Files.exists(target)) {
      throw new UnfitBackup(UnfitBackup.Reason.NAME_TAKEN, profile.name());
    }
    Files.move(restored, target);
    profiles.save(profile);
    Path settings = folder.resolve(BackupSource.SETTINGS);
    if (Files.exists(settings) && Files.notExists(data.resolve(BackupSource.SETTINGS))) {
      Files.move(settings, data.resolve(BackupSource.SETTINGS));
    }
    return profile;
  }

  private static Profile described(Manifest manifest, Path folder) throws IOException {
    List<Profile> all;
    try {
      all = Profiles.open(folder).all();
    } catch (Profiles.Damaged e) {
      throw new UnfitBackup(UnfitBackup.Reason.DAMAGED, BackupSource.PROFILES);
    }
    if (all.size() != 1 || !all.getFirst().name().equals(manifest.profile())) {
      throw new UnfitBackup(UnfitBackup.Reason.DAMAGED, BackupSource.PROFILES);
    }
    return all.getFirst();
  }

  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failed)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
