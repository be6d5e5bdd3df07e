package dev.callboard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers on the disk that a new database does not know the kept recordings yet. Without it, a
 * process that ends in the middle of the restoring would leave a database that looks complete and
 * would take kept recordings for lost ones.
 */
final class RestoreMark {

  private final Path file;

  RestoreMark(Path folder) {
    this.file = folder.resolve("restore.pending");
  }

  void set() throws IOException {
    if (!pending()) {
      Files.createFile(file);
    }
  }

  boolean pending() {
    return Files.exists(file);
  }

  void clear() throws IOException {
    Files.deleteIfExists(file);
  }
}
