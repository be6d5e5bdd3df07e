package dev.callboard.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A short list of texts in one small file, the last used first. Thread-safe; every method may touch
 * the disk.
 */
final class RecentTexts {

  private final JsonFile<String[]> file;
  private final int most;

  /**
   * Uses a file; nothing is read yet.
   *
   * @param most how many are kept; of more, the one not used for longest goes
   */
  RecentTexts(Path file, int most) {
    this.file = new JsonFile<>(file, String[].class);
    this.most = most;
  }

  synchronized List<String> all() throws IOException {
    return file.read().stream().flatMap(Stream::of).filter(Objects::nonNull).toList();
  }

  /** Puts a text first, durably. */
  synchronized void remember(String text) throws IOException {
    List<String> texts = new ArrayList<>(all());
    texts.remove(text);
    texts.addFirst(text);
    file.write(texts.stream().limit(most).toArray(String[]::new));
  }

  /** Takes a text off, durably; does nothing when it is not there. */
  synchronized void forget(String text) throws IOException {
    List<String> texts = new ArrayList<>(all());
    if (texts.remove(text)) {
      file.write(texts.toArray(String[]::new));
    }
  }
}
