package dev.callboard.app;

import dev.callboard.profile.DataFolder;
import dev.callboard.workspace.Workspaces.ProfileInUse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a profile to one process: two senders on one ledger could call people twice. The operating
 * system lets go of it when the process ends, however it ends.
 */
final class ProfileLock implements AutoCloseable {

  private final FileChannel channel;

  private ProfileLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a profile's folder, which is created where it is missing.
   *
   * @throws ProfileInUse when it is taken, by another process or by this one
   */
  static ProfileLock take(Path folder, String profile) throws IOException {
    DataFolder.create(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new ProfileInUse(profile);
    }
    return new ProfileLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
