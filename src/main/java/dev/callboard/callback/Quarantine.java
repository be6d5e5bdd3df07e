package dev.callboard.callback;

import dev.callboard.profile.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the newest bodies that were no call record, so that one can see what the platform really
 * sends. Bounded: {@link #MOST} files, each no larger than a body may be. Thread-safe.
 */
final class Quarantine {

  /** With bodies of at most 64 KB no more than about 3 MB. */
  static final int MOST = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSSSSSSSS'.txt'").withZone(ZoneOffset.UTC);

  private final Path folder;

  Quarantine(Path folder) {
    this.folder = folder;
  }

  /** Keeps a body; that it cannot is worth a line in the log, and no more. */
  synchronized void keep(byte[] body, Instant receivedAt) {
    try {
      DataFolder.create(folder);
      Files.write(folder.resolve(NAME.format(receivedAt)), body);
      List<Path> kept = files();
      for (Path old : kept.subList(0, Math.max(0, kept.size() - MOST))) {
        Files.delete(old);
      }
    } catch (IOException e) {
      LOG.warn("a malformed callback could not be put aside: {}", e.getMessage());
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
