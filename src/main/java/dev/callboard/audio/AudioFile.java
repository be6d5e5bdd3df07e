package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;

/** Looks into audio files. */
public final class AudioFile {

  private AudioFile() {}

  /**
   * Decodes a whole file and says what it is.
   *
   * @throws IOException when it is not audio or does not decode to its end
   */
  public static AudioInfo check(Path file) throws IOException {
    throw new UnsupportedOperationException();
  }
}
