package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Peaks of a recording for drawing.
 *
 * @param peaks one value from 0 to 1 for each bucket, for each channel: {@code peaks[channel][i]}
 * @param info the file
 */
public record Waveform(float[][] peaks, AudioInfo info) {

  /** Decodes a file into a number of buckets. */
  public static Waveform of(Path file, int buckets) throws IOException {
    throw new UnsupportedOperationException();
  }
}
