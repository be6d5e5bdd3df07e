package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks into audio files. */
public final class AudioFile {

  private static final int BUFFER = 64 * 1024;

  private AudioFile() {}

  /**
   * Makes sure that a file is a whole sound, and says what it is. The common kinds are proven by their
   * structure ({@link WavProof}, {@link MpegProof}), which costs a tenth of decoding them; everything
   * else is decoded from its first to its last byte. A file that ends before its own structure says,
   * whose last frame is cut, of which more than one frame in fifty does not decode, or that has more
   * than one byte in fifty between its frames, is refused.
   *
   * @throws IOException when it is not audio or is not sound to its end
   */
  public static AudioInfo check(Path file) throws IOException {
    Optional<AudioInfo> proven = prove(file);
    return proven.isPresent() ? proven.get() : decode(file);
  }

  /**
   * Does the same, and decodes and draws a recording that is long enough for a {@link WaveformCache}:
   * whoever opens it later need not wait.
   *
   * @param drawn takes the waveform of what was found whole; not called for a short one
   * @throws IOException when it is not audio or is not sound to its end
   */
  public static AudioInfo check(Path file, Consumer<Waveform> drawn) throws IOException {
    Optional<AudioInfo> proven = prove(file);
    if (proven.isPresent() && proven.get().duration().compareTo(WaveformCache.WORTH) < 0) {
      return proven.get();
    }
    try (PcmReader reader = PcmReader.open(file)) {
      AudioInfo claimed = reader.info();
      if (claimed.duration().compareTo(WaveformCache.WORTH) < 0) {
        return decode(file, reader, null);
      }
      WaveformPart whole = new WaveformPart(claimed, Waveform.FINE, 0, Long.MAX_VALUE);
      AudioInfo info = decode(file, reader, whole);
      drawn.accept(whole.alone(info));
      return info;
    }
  }

  /**
   * Makes sure of a sound in memory by its structure alone.
   *
   * @param container what it is by its first bytes
   * @param length how many of the bytes are the sound
   * @return what it is; null where {@link #check(Path, Consumer)} must decode it, or draw it
   * @throws IOException when it is surely damaged
   */
  public static @Nullable AudioInfo proven(Container container, byte[] bytes, int length)
      throws IOException {
    Optional<AudioInfo> proven =
        switch (container) {
          case WAV -> WavProof.of(bytes, length);
          case MP3 -> MpegProof.of(Arrays.copyOf(bytes, length));
          case OGG, AMR, M4A -> Optional.empty();
        };
    return proven.filter(info -> info.duration().compareTo(WaveformCache.WORTH) < 0).orElse(null);
  }

  private static Optional<AudioInfo> prove(Path file) throws IOException {
    Container container =
        Container.of(file).orElseThrow(() -> new IOException("not an audio file"));
    return switch (container) {
      case WAV -> WavProof.of(file);
      case MP3 -> MpegProof.of(file);
      case OGG, AMR, M4A -> Optional.empty();
    };
  }

  /** Makes sure by decoding all of it. */
  static AudioInfo decode(Path file) throws IOException {
    try (PcmReader reader = PcmReader.open(file)) {
      return decode(file, reader, null);
    }
  }

  private static AudioInfo decode(Path file, PcmReader reader, @Nullable WaveformPart drawing)
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
