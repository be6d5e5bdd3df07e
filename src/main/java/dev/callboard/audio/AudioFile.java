package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;

/** Looks into audio files. */
public final class AudioFile {

  private static final int BUFFER = 64 * 1024;

  private AudioFile() {}

  /**
   * Decodes a whole file and says what it is. A file that ends before its own structure says, whose
   * last frame is cut, or of which more than one frame in fifty does not decode, is refused.
   *
   * @throws IOException when it is not audio or does not decode to its end
   */
  public static AudioInfo check(Path file) throws IOException {
    try (PcmReader reader = PcmReader.open(file)) {
      Completeness.check(file, reader.container());
      byte[] buffer = new byte[BUFFER];
      while (reader.read(buffer, 0, buffer.length) >= 0) {
        continue;
      }
      reader.judge();
      if (reader.positionSamples() == 0) {
        throw new IOException("no sound in it");
      }
      return reader.info(reader.positionSamples());
    }
  }
}
