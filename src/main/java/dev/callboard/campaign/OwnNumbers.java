package dev.callboard.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The supervisor's own telephones as they were typed, for test calls, in {@code own-numbers.json} of
 * a profile's folder. Thread-safe; every method may touch the disk.
 */
public final class OwnNumbers {

  /** A supervisor has few telephones. */
  static final int MOST = 10;

  private final RecentTexts texts;

  /**
   * Uses a profile's folder; nothing is read yet.
   *
   * @param folder the profile's data folder
   */
  public OwnNumbers(Path folder) {
    texts = new RecentTexts(folder.resolve("own-numbers.json"), MOST);
  }

  /**
   * Returns them, the last used first.
   *
   * @throws IOException when the file cannot be read
   */
  public List<String> all() throws IOException {
    return texts.all();
  }

  /**
   * Puts one first, durably; of more than ten the one not used for longest goes.
   *
   * @throws IOException when they cannot be written; the former ones stay
   */
  public void remember(String number) throws IOException {
    texts.remember(number);
  }
}
