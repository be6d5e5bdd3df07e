package dev.callboard.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Voice files named before, in {@code voices.json} of a profile's folder: the platform has no call
 * that lists what was uploaded. Thread-safe; every method may touch the disk.
 */
public final class VoiceList {

  /** More than a supervisor wants to scroll through. */
  static final int MOST = 200;

  private final RecentTexts texts;
  private final VoiceCopies copies;

  /**
   * Uses a profile's folder; nothing is read yet.
   *
   * @param folder the profile's data folder
   */
  public VoiceList(Path folder) {
    texts = new RecentTexts(folder.resolve("voices.json"), MOST);
    copies = new VoiceCopies(folder);
  }

  /** Local copies of what was uploaded, to listen to. */
  public VoiceCopies copies() {
    return copies;
  }

  /**
   * Returns names and addresses, the last used first.
   *
   * @throws IOException when the file cannot be read
   */
  public List<String> names() throws IOException {
    return texts.all();
  }

  /**
   * Puts a name first; of more than 200 the one not used for longest goes.
   *
   * @throws IOException when the list cannot be written; the former one stays
   */
  public void remember(String voiceFile) throws IOException {
    texts.remember(voiceFile);
  }

  /**
   * Takes a name off the list; does nothing when it is not there.
   *
   * @throws IOException when the list cannot be written; the former one stays
   */
  public void forget(String voiceFile) throws IOException {
    texts.forget(voiceFile);
  }
}
