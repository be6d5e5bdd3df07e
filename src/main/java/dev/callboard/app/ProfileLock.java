package dev.callboard.app;

import dev.callboard.profile.DataFolder;
import dev.callboard.workspace.Workspaces.ProfileInUse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Keeps a profile to one process: two senders on one ledger could call people twice. The operating
 * system lets go of it when the process ends, however it ends.
 */
final class ProfileLock implements AutoCloseable {

  private final FileChannel channel;
  private final Set<Path> held;
  private final Path folder;

  private ProfileLock(FileChannel channel, Set<Path> held, Path folder) {
    this.channel = channel;
    this.held = held;
    this.folder = folder;
  }

  /**
   * Takes the lock of a profile's folder, which is created where it is missing.
   *
   * @param held the folders this process has locked; asked first, because POSIX would drop the lock
   *     of the whole process when a second channel to the file is closed
   * @throws ProfileInUse when it is taken, by another process or by this one
   */
  static ProfileLock take(Path folder, String profile, Set<Path> held) throws IOException {
    Path own = folder.toAbsolutePath().normalize();
    if (!held.add(own)) {
      throw new ProfileInUse(profile);
    }
    try {
      DataFolder.create(own);
      return new ProfileLock(locked(own.resolve("lock"), profile), held, own);
    } catch (IOException | RuntimeException e) {
      held.remove(own);
      throw e;
    }
  }

  private static FileChannel locked(Path file, String profile) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new ProfileInUse(profile);
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      held.remove(folder);
    }
  }
}
