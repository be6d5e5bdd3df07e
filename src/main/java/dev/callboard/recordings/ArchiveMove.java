package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.audit.Deed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the archive to another folder. Everything is copied and each copy read back first; then, while
 * nothing is kept or deleted, what changed meanwhile is copied too and the settings say the new
 * place; only then the old files go, each when its copy is there. At every moment each file exists in
 * one of the two places at least, and what a crash broke off goes on at the next opening.
 */
public final class ArchiveMove {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveMove.class);
  private static final String DAYS = "\\d{4}/\\d{2}/\\d{2}/[^/]+";

  private final ArchiveFolder folder;
  private final ArchiveParts parts;
  private final long keepFree;

  ArchiveMove(ArchiveFolder folder, ArchiveParts parts, long keepFree) {
    this.folder = folder;
    this.parts = parts;
    this.keepFree = keepFree;
  }

  /** The folder a move that was broken off leads to; empty when there is none. */
  public Optional<Path> unfinished() {
    String goal = parts.settings().get().movingTo();
    return goal.isEmpty() ? left().map(_ -> folder.root()) : Optional.of(Path.of(goal));
  }

  /**
   * Moves the archive, or goes on with a move to the same folder.
   *
   * @param goal an empty folder, or one that does not exist
   * @param control progress in files, of both passes
   * @return how many files were moved; 0 when it was cancelled, and everything is as before
   * @throws IOException when it cannot be done, or breaks off: the archive stays where it was
   */
  public long run(Path goal, JobControl control) throws IOException {
    Path to = goal.toAbsolutePath().normalize();
    Path from = folder.root();
    if (!to.equals(from)) {
      begin(from, to);
      List<String> files = files(from);
      long done = 0;
      for (String file : files) {
        if (control.cancelled()) {
          parts.settings().put(parts.settings().get().at(place(), ""));
          clear(to, files(to));
          return 0;
        }
        copy(from, to, file);
        control.progress(++done, files.size() * 2L);
      }
      change(from, to);
    }
    return leave(control);
  }

  private void begin(Path from, Path to) throws IOException {
    if (to.startsWith(from) || from.startsWith(to)) {
      throw new IOException("one folder lies in the other");
    }
    if (folder.complaint(0).isPresent()) {
      throw new IOException(folder.complaint(0).get());
    }
    boolean again = parts.settings().get().movingTo().equals(to.toString());
    Files.createDirectories(to);
    try (Stream<Path> there = Files.list(to)) {
      if (!again && there.findAny().isPresent()) {
        throw new IOException("the folder is not empty");
      }
    }
    try {
      long wanted = parts.search().sum(RecordingFilter.ALL).bytes();
      if (!again && to.toFile().getUsableSpace() < wanted + keepFree) {
        throw new IOException("the disk has not enough room");
      }
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    }
    parts.settings().put(parts.settings().get().at(place(), to.toString()));
  }

  private String place() {
    return parts.settings().get().folder();
  }

  /** Copies what changed, and makes the new place the archive's, while nothing else touches it. */
  private void change(Path from, Path to) throws IOException {
    folder.alone(
        () -> {
          Set<String> now = new HashSet<>(files(from));
          for (String file : now) {
            copy(from, to, file);
          }
          List<String> gone = new ArrayList<>(files(to));
          gone.removeAll(now);
          clear(to, gone);
          copy(from, to, ArchiveFolder.MARKER);
          SmallFile.write(leaving(), from.toString());
          parts.settings().put(parts.settings().get().at(to.toString(), ""));
          folder.moveTo(to);
        });
    parts
        .audit()
        .note(Deed.MOVED, List.of(), "", Map.of("from", from.toString(), "to", to.toString()));
  }

  /** Takes away the old files whose copies are there. */
  private long leave(JobControl control) throws IOException {
    Optional<Path> old = left();
    if (old.isEmpty()) {
      return 0;
    }
    Path from = old.get();
    Path to = folder.root();
    long done = 0;
    if (Files.exists(to.resolve(ArchiveFolder.MARKER)) && !from.equals(to)) {
      List<String> files = files(from);
      for (String file : files) {
        Path copy = to.resolve(file);
        Path source = from.resolve(file);
        // What was deleted or replaced since the change has no copy and must not come back either.
        if (Files.exists(copy) && Files.size(copy) == Files.size(source)
            || deleted(to, file)
            || replaced(to, file, source)) {
          Files.delete(source);
        }
        control.progress(files.size() + ++done, files.size() * 2L);
      }
      Files.deleteIfExists(from.resolve(ArchiveFolder.MARKER));
      removeEmpty(from);
    }
    Files.deleteIfExists(leaving());
    return done;
  }

  private static boolean deleted(Path to, String file) {
    return Files.exists(to.resolve(file.replaceFirst("\\.[^/]*$", ".deleted.json")));
  }

  /** Whether a smaller form took the place of a file, or of the sidecar that went with it. */
  private static boolean replaced(Path to, String file, Path source) throws IOException {
    Path seal = to.resolve(file.replaceFirst("\\.[^/]*$", ".json"));
    if (Files.notExists(seal)) {
      return false;
    }
    Sidecar sidecar = Sidecar.read(seal);
    Original original = sidecar.original();
    return original != null
        && (file.endsWith(".json")
            ? Sidecar.read(source).sha256().equals(original.sha256())
            : Hashes.of(source).equals(original.sha256()));
  }

  private Path leaving() {
    return parts.profile().resolve("archive.leaving");
  }

  private Optional<Path> left() {
    try {
      return Files.exists(leaving())
          ? Optional.of(Path.of(Files.readString(leaving())))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("where the archive was cannot be read: its old files stay", e);
      return Optional.empty();
    }
  }

  /** A recording before its sidecar, as when it was kept. */
  private static List<String> files(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.matches(DAYS))
          .sorted(
              Comparator.<String, Boolean>comparing(name -> name.endsWith(".json"))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  private static void copy(Path from, Path to, String file) throws IOException {
    Path source = from.resolve(file);
    Path target = to.resolve(file);
    // Deleted, or replaced by a smaller form, since the files were listed.
    if (Files.notExists(source)) {
      return;
    }
    if (Files.exists(target)
        && Files.size(target) == Files.size(source)
        && Hashes.of(target).equals(Hashes.of(source))) {
      return;
    }
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(to, "moving", ".part");
    try {
      Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      if (!Hashes.of(part).equals(Hashes.of(source))) {
        throw new IOException("a copy differs from its original: " + file);
      }
      // When a file was kept tells rot from tampering, so the copy keeps its time.
      Files.setLastModifiedTime(part, Files.getLastModifiedTime(source));
      Durable.rename(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void clear(Path root, List<String> files) throws IOException {
    for (String file : files) {
      Files.deleteIfExists(root.resolve(file));
    }
    removeEmpty(root);
  }

  private static void removeEmpty(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path one : walk.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isDirectory(one) && !one.equals(root)) {
          try (Stream<Path> inside = Files.list(one)) {
            if (inside.findAny().isEmpty()) {
              Files.delete(one);
            }
          }
        }
      }
    }
  }
}
