package dev.callboard.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Voice files named before, in {@code voices.json} of a profile's folder: the platform has no call
 * that lists what was uploaded. Thread-safe; every method may touch the disk.
 */
public final class VoiceList {

  /** More than a supervisor wants to scroll through. */
  static final int MOST = 200;

  private final JsonFile<String[]> file;

  /**
   * Uses a profile's folder; nothing is read yet.
   *
   * @param folder the profile's data folder
   */
  public VoiceList(Path folder) {
    file = new JsonFile<>(folder.resolve("voices.json"), String[].class);
  }

  /**
   * Returns names and addresses, the last used first.
   *
   * @throws IOException when the file cannot be read
   */
  public synchronized List<String> names() throws IOException {
    return file.read().stream().flatMap(Stream::of).filter(Objects::nonNull).toList();
  }

  /**
   * Puts a name first; of more than 200 the one not used for longest goes.
   *
   * @throws IOException when the list cannot be written; the former one stays
   */
  public synchronized void remember(String voiceFile) throws IOException {
    List<String> names = new ArrayList<>(names());
    names.remove(voiceFile);
    names.addFirst(voiceFile);
    file.write(names.stream().limit(MOST).toArray(String[]::new));
  }

  /**
   * Takes a name off the list; does nothing when it is not there.
   *
   * @throws IOException when the list cannot be written; the former one stays
   */
  public synchronized void forget(String voiceFile) throws IOException {
    List<String> names = new ArrayList<>(names());
    if (names.remove(voiceFile)) {
      file.write(names.toArray(String[]::new));
    }
  }
}
