package dev.callboard.app;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder that goes with whoever made it: when it is closed, or when the process is asked to
 * end before that. One that was killed leaves it behind, unlocked: a later start takes it away.
 */
final class PassingFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PassingFolder.class);

  private static final String PREFIX = "callboard-";

  /** Held while the folder is wanted; the process that holds it is named behind, and leaves its own alone. */
  private static final String LOCK = "lock-";

  private final Path path;
  private final FileChannel lock;
  private final Thread atEnd;

  private PassingFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
    this.atEnd = Thread.ofPlatform().name("passing-folder").unstarted(this::delete);
  }

  /**
   * Makes one among the system's temporary files.
   *
   * @param purpose part of its name
   */
  static PassingFolder create(String purpose) throws IOException {
    while (true) {
      Path path = Files.createTempDirectory(PREFIX + purpose);
      FileChannel lock = FileChannel.open(path.resolve(LOCK + pid()), CREATE_NEW, WRITE);
      if (lock.tryLock() != null) {
        PassingFolder folder = new PassingFolder(path, lock);
        Runtime.getRuntime().addShutdownHook(folder.atEnd);
        return folder;
      }
      // Another start took it for one that was left behind, and is deleting it.
      lock.close();
    }
  }

  /** Takes away what killed processes left behind among the system's temporary files. */
  static void sweep() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path folder : found) {
        if (leftBehind(folder)) {
          LOG.info("taken away: {}, of a process that was killed", folder);
          delete(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("temporary folders cannot be looked through: {}", e.toString());
    }
  }

  /** Whether it is a folder of this user's, made by this class, that no process holds any more. */
  private static boolean leftBehind(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, LOCK + "*")) {
      Path home = Path.of(System.getProperty("user.home"));
      boolean ours = Files.getOwner(folder).equals(Files.getOwner(home));
      Iterator<Path> found = locks.iterator();
      return ours && found.hasNext() && unlocked(found.next());
    } catch (IOException | DirectoryIteratorException e) {
      LOG.debug("not looked into", e);
      return false;
    }
  }

  private static boolean unlocked(Path file) throws IOException {
    // To close a second channel to a file would let go of this process' own lock.
    if (file.endsWith(LOCK + pid())) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, WRITE, LinkOption.NOFOLLOW_LINKS)) {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }

  /** Where it lies. */
  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException _) {
      // The process is ending, and does it by itself.
      return;
    }
    delete();
  }

  private void delete() {
    try {
      // Windows deletes no file that is open.
      lock.close();
    } catch (IOException e) {
      LOG.debug("its lock", e);
    }
    delete(path);
  }

  private static void delete(Path path) {
    try {
      Files.walkFileTree(path, new Deleting());
    } catch (NoSuchFileException _) {
      // Somebody tidied up before.
    } catch (IOException e) {
      LOG.warn("a temporary folder stays behind: {}", e.toString());
    }
  }

  /** Deletes whatever it comes by. */
  private static final class Deleting extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (problem instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw problem;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem)
        throws IOException {
      Files.deleteIfExists(dir);
      return FileVisitResult.CONTINUE;
    }
  }
}
