package dev.callboard.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small file that stands beside a database while it is open: what is there at a start was left. */
final class OpenMarker {

  private static final Logger LOG = LoggerFactory.getLogger(OpenMarker.class);
  private static final String DAMAGED = "damaged";

  private OpenMarker() {}

  static void set(Path marker) throws IOException {
    Files.writeString(marker, "open");
  }

  /** Has the next opening begin anew. */
  static void setDamaged(Path marker) {
    try {
      Files.writeString(marker, DAMAGED);
    } catch (IOException e) {
      LOG.warn("damage could not be noted beside the database: {}", e.getMessage());
    }
  }

  static boolean saysDamaged(Path marker) throws IOException {
    return Files.exists(marker) && Files.readString(marker).equals(DAMAGED);
  }
}
