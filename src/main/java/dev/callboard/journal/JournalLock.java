package dev.callboard.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a journal to one opening at a time, on this machine. The operating system lets go of it when
 * the process ends, however it ends.
 *
 * <p>There are two files, because POSIX drops a process's lock on a file when any channel of the
 * process to that file is closed: whoever tries twice in one process is turned away at the gate, and
 * never touches the file whose lock keeps other processes out.
 */
final class JournalLock implements AutoCloseable {

  private final FileChannel gate;
  private final FileChannel lock;

  private JournalLock(FileChannel gate, FileChannel lock) {
    this.gate = gate;
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @throws IOException when this process or another one has it
   */
  static JournalLock take(Path folder) throws IOException {
    FileChannel gate = locked(folder.resolve("gate"), folder);
    try {
      return new JournalLock(gate, locked(folder.resolve("lock"), folder));
    } catch (IOException | RuntimeException e) {
      gate.close();
      throw e;
    }
  }

  private static FileChannel locked(Path name, Path folder) throws IOException {
    FileChannel file = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() == null) {
        throw new IOException("another process has it open: " + folder);
      }
      return file;
    } catch (OverlappingFileLockException e) {
      file.close();
      throw new IOException("already open in this process: " + folder, e);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      lock.close();
    } finally {
      gate.close();
    }
  }
}
