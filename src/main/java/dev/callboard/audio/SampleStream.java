package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * The samples of a file from its start to its end at a rate of the reader's choosing. Not thread-safe.
 */
final class SampleStream implements AutoCloseable {

  private final Decoder decoder;
  private final Pcm pcm;
  private byte[] pending = new byte[0];
  private int used;

  /**
   * Opens a file.
   *
   * @param rate Hz; 0 for the file's own
   * @throws IOException when it is not audio
   */
  SampleStream(Path file, int rate) throws IOException {
    Container container =
        Container.of(file).orElseThrow(() -> new IOException("not an audio file"));
    decoder = new Decoder(file, container);
    pcm = new Pcm(rate == 0 ? decoder.sampleRate() : rate, channels());
  }

  /** 1 or 2. */
  int channels() {
    return Math.min(2, decoder.channels());
  }

  /**
   * Fills an array with interleaved samples.
   *
   * @return how many; less than the array takes only at the end
   * @throws IOException when reading fails or nothing more decodes
   */
  int read(short[] into) throws IOException {
    int at = 0;
    while (at < into.length) {
      if (used == pending.length) {
        AVFrame frame = decoder.next();
        if (frame == null) {
          return at;
        }
        pending = pcm.convert(frame);
        used = 0;
      }
      for (; at < into.length && used < pending.length; used += 2) {
        into[at++] = (short) (pending[used + 1] << 8 | pending[used] & 0xff);
      }
    }
    return at;
  }

  /** Whether sound was missing in what was read to its end. */
  void judge() throws IOException {
    decoder.faults().judge();
  }

  @Override
  public void close() {
    decoder.close();
    pcm.close();
  }
}
