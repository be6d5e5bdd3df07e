package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
      return check(file, reader, null);
    }
  }

  /**
   * Does the same, and draws a recording that is long enough for a {@link WaveformCache}: it is
   * decoded anyway, and whoever opens it later need not wait.
   *
   * @param drawn takes the waveform of what was found whole; not called for a short one
   * @throws IOException when it is not audio or does not decode to its end
   */
  public static AudioInfo check(Path file, Consumer<Waveform> drawn) throws IOException {
    try (PcmReader reader = PcmReader.open(file)) {
      AudioInfo claimed = reader.info();
      if (claimed.duration().compareTo(WaveformCache.WORTH) < 0) {
        return check(file, reader, null);
      }
      WaveformPart whole = new WaveformPart(claimed, Waveform.FINE, 0, Long.MAX_VALUE);
      AudioInfo info = check(file, reader, whole);
      drawn.accept(whole.alone(info));
      return info;
    }
  }

  private static AudioInfo check(Path file, PcmReader reader, @Nullable WaveformPart drawing)
      throws IOException {
    Completeness.check(file, reader.container());
    if (drawing != null) {
      drawing.decode(reader, () -> true);
    } else {
      byte[] buffer = new byte[BUFFER];
      while (reader.read(buffer, 0, buffer.length) >= 0) {
        continue;
      }
    }
    reader.judge();
    if (reader.positionSamples() == 0) {
      throw new IOException("no sound in it");
    }
    return reader.info(reader.positionSamples());
  }
}
