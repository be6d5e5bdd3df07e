package dev.callboard.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder that goes with whoever made it: when it is closed, or when the process is asked to
 * end before that.
 */
final class PassingFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PassingFolder.class);

  private final Path path;
  private final Thread atEnd;

  private PassingFolder(Path path) {
    this.path = path;
    this.atEnd = Thread.ofPlatform().name("passing-folder").unstarted(this::delete);
  }

  /** Makes one among the system's temporary files. */
  static PassingFolder create(String prefix) throws IOException {
    PassingFolder folder = new PassingFolder(Files.createTempDirectory(prefix));
    Runtime.getRuntime().addShutdownHook(folder.atEnd);
    return folder;
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
