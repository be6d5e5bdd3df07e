package dev.callboard.backup;

import dev.callboard.profile.Profile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is backed up.
 *
 * @param profile goes in as its line of {@code profiles.json}
 * @param folder the profile's data; may be in use: journals only grow, small files are replaced whole
 * @param settings the program's {@code settings.json}; need not exist
 * @param recordings whether kept recordings go in
 */
public record BackupSource(Profile profile, Path folder, Path settings, boolean recordings) {

  /** Where the profile's data lies in the zip. */
  static final String DATA = "profile/";

  /** Where the profile's description lies in the zip. */
  static final String PROFILES = "profiles.json";

  /** Where the program's settings lie in the zip. */
  static final String SETTINGS = "settings.json";

  private static final String RECORDINGS = "recordings";

  /**
   * Views that come back by themselves, locks, small state of this machine's archive, and {@code callbacks.json}: the path in it is what
   * keeps strangers from posting, and it holds for one machine only.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "index",
          "waveforms",
          "exports",
          "lock",
          "gate",
          "restore.pending",
          "archive.begun",
          "transcoding.json",
          "sync.resume",
          "callbacks.json",
          "logs");

  /**
   * The files by their names in the zip, the ledger first, a recording before what stands beside it;
   * links are not followed.
   */
  Map<String, Path> files() throws IOException {
    Map<String, Path> files = new TreeMap<>(Comparator.comparing(BackupSource::order));
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(folder) && leftOut(dir)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !leftOut(file)) {
              String name = folder.relativize(file).toString().replace('\\', '/');
              files.put(DATA + name, file);
            }
            return FileVisitResult.CONTINUE;
          }

          /** A temporary file that has just got its name. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /**
   * What stands beside a recording is read last: where a smaller form takes the recording's place
   * meanwhile, it tells of both, and restoring finds the one that was copied.
   */
  private static String order(String name) {
    return name.startsWith(DATA + RECORDINGS) ? name.replaceFirst("\\.json$", ".~json") : name;
  }

  private boolean leftOut(Path path) {
    String name = path.getFileName().toString();
    boolean atTop = folder.equals(path.getParent());
    return LEFT_OUT.contains(name)
        || name.endsWith(".tmp")
        || name.contains(".part-")
        || atTop && name.startsWith("callboard.")
        || atTop && name.equals(RECORDINGS) && !recordings;
  }
}
