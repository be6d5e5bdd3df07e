package dev.callboard.recordings;

import dev.callboard.audio.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of one call stand in the archive's folder.
 *
 * @param day the folder of its day
 * @param callId the call's id
 */
record CallPlace(Path day, long callId) {

  Path audio(Container container) {
    return day.resolve(callId + "." + container.extension());
  }

  Path sidecar() {
    return day.resolve(callId + ".json");
  }

  Path lostNote() {
    return day.resolve(callId + ".lost.json");
  }

  Path tombstone() {
    return day.resolve(callId + ".deleted.json");
  }

  /** The call's recording, whatever its kind; empty when there is none. */
  Optional<Path> findAudio() {
    for (Container container : Container.values()) {
      Path file = audio(container);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /**
   * The file that a sidecar is true of; empty when there is none.
   *
   * @throws IOException when one cannot be read
   */
  Optional<Path> sealed(Sidecar sidecar) throws IOException {
    for (Container container : Container.values()) {
      Path file = audio(container);
      if (Files.isRegularFile(file)
          && Files.size(file) == sidecar.bytes()
          && Hashes.of(file).equals(sidecar.sha256())) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Whether somebody deleted the call's recording here. */
  boolean deleted() {
    return Files.exists(tombstone());
  }

  /** Takes away every file of the call but the note of its deletion; durable with the folder. */
  void clear() throws IOException {
    for (Container container : Container.values()) {
      Files.deleteIfExists(audio(container));
    }
    Files.deleteIfExists(sidecar());
    Files.deleteIfExists(lostNote());
  }

  /** Whether no file of the call is there. */
  boolean empty() {
    return !Files.exists(sidecar()) && !Files.exists(lostNote()) && findAudio().isEmpty();
  }
}
