package dev.callboard.profile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A turn at a file: held while it is read, changed and written back. Threads of this process take
 * turns by a lock of their own, because POSIX drops a process's lock on a file when any channel of
 * the process to that file is closed.
 */
final class FileTurn implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private static final ReentrantLock THREADS = new ReentrantLock();

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
    THREADS.lock();
    try {
      DataFolder.create(file.toAbsolutePath().getParent());
      return new FileTurn(locked(file.resolveSibling(file.getFileName() + ".lock")));
    } catch (IOException | RuntimeException e) {
      THREADS.unlock();
      throw e;
    }
  }

  private static FileChannel locked(Path lock) throws IOException {
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (channel.tryLock() == null) {
        if (System.nanoTime() > deadline) {
          throw new IOException(lock.getFileName() + " is held by another program");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
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
      THREADS.unlock();
    }
  }
}
