package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Peaks of a recording for drawing.
 *
 * @param peaks one value from 0 to 1 for each bucket, for each channel: {@code peaks[channel][i]}
 * @param info the file
 * @param loudness of what is decoded
 */
public record Waveform(float[][] peaks, AudioInfo info, Loudness loudness) {

  /** Enough buckets for a bar every few pixels on a wide screen. */
  public static final int FINE = 1200;

  /** Decodes a file into a number of buckets. */
  public static Waveform of(Path file, int buckets) throws IOException {
    return stream(file, buckets, (partial, fraction) -> true);
  }

  /**
   * Decodes a file into a number of buckets and shows what there is on the way, about twenty times.
   *
   * @return the whole waveform, or what there was when the listener had enough
   */
  public static Waveform stream(Path file, int buckets, Listener listener) throws IOException {
    return new WaveformDrawing(file, buckets, listener).draw();
  }

  /** Watches a waveform grow. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Takes what is decoded so far, on the decoding thread.
     *
     * @param partial over the length the file claims; zeros where nothing is decoded yet
     * @param fraction decoded part of it, 0 to 1
     * @return whether to go on
     */
    boolean more(Waveform partial, double fraction);
  }
}
