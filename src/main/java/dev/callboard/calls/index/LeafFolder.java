package dev.callboard.calls.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of an index in their folder. */
final class LeafFolder {

  private static final Logger LOG = LoggerFactory.getLogger(LeafFolder.class);
  private static final String MANIFEST = "manifest";

  private final Path folder;
  private final int columns;
  private long lastName;

  LeafFolder(Path folder, int columns) throws IOException {
    this.folder = folder;
    this.columns = columns;
    Files.createDirectories(folder);
    skipTakenNames();
  }

  Path manifest() {
    return folder.resolve(MANIFEST);
  }

  Leaf open(String name, boolean whole) throws IOException {
    return Leaf.of(name, LeafFile.open(folder.resolve(name), columns, whole));
  }

  /** Writes a leaf under the next free name; it is not in the manifest yet. */
  Leaf write(int rows, LeafWriter.Source source) throws IOException {
    String name = "%08x".formatted(++lastName);
    return Leaf.of(name, LeafWriter.write(folder.resolve(name), rows, columns, source));
  }

  /** Makes the names of all files durable, where the system knows how. */
  void sync() throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /**
   * Removes what no manifest names. Windows keeps a file that is still mapped: it goes the next time
   * the index is opened.
   */
  void keepOnly(List<String> names) throws IOException {
    Set<String> kept = Set.copyOf(names);
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (!kept.contains(name) && !name.equals(MANIFEST)) {
        delete(file);
      }
    }
  }

  void delete(String name) {
    delete(folder.resolve(name));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("removed at the next opening: {}", file.getFileName());
    }
  }

  /** Puts all files into a folder beside this one, for a look at what happened; keeps one such. */
  void setAside() throws IOException {
    Path aside = folder.resolveSibling(folder.getFileName() + ".damaged");
    Files.createDirectories(aside);
    try (Stream<Path> old = Files.list(aside)) {
      old.toList().forEach(LeafFolder::delete);
    }
    for (Path file : files()) {
      try {
        Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        delete(file);
      }
    }
    Files.deleteIfExists(manifest());
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new TreeSet<>(files.toList());
    }
  }

  /** Names are never used twice, not even those of files that could not be removed. */
  private void skipTakenNames() throws IOException {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.matches("[0-9a-f]{8}")) {
        lastName = Math.max(lastName, Long.parseLong(name, 16));
      }
    }
  }
}
