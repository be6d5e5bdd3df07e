package dev.callboard.profile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One process's turn at a file: held while it is read, changed and written back. */
final class FileTurn implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final FileChannel channel;

  private FileTurn(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the turn.
   *
   * @param file the file that is meant; the lock is taken on another one beside it, because this
   *     one is replaced
   * @throws IOException when others held it for ten seconds
   */
  static FileTurn take(Path file) throws IOException {
    DataFolder.create(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(
            file.resolveSibling(file.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (tryLock(channel) == null) {
        if (System.nanoTime() > deadline) {
          throw new IOException(file.getFileName() + " is being changed by another program");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      return new FileTurn(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it, which a blocking lock would not wait for.
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
