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

  private static final int BUFFER = 64 * 1024;
  private static final int PARTS = 20;

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
    try (PcmReader reader = PcmReader.open(file)) {
      PeakCells cells = new PeakCells(reader.channels(), buckets);
      LoudnessMeter meter = new LoudnessMeter(reader.sampleRate(), reader.channels());
      long claimed = reader.claimedSamples();
      long step = Math.max(reader.sampleRate(), claimed / PARTS);
      long next = step;
      byte[] buffer = new byte[BUFFER];
      for (int n = reader.read(buffer, 0, BUFFER); n >= 0; n = reader.read(buffer, 0, BUFFER)) {
        cells.add(buffer, n);
        meter.add(buffer, n);
        if (cells.samples() >= next) {
          next = cells.samples() + step;
          long span = Math.max(claimed, cells.samples());
          Waveform partial =
              new Waveform(cells.buckets(buckets, span), reader.info(span), meter.loudness());
          if (!listener.more(partial, (double) cells.samples() / span)) {
            return partial;
          }
        }
      }
      long samples = cells.samples();
      return new Waveform(
          cells.buckets(buckets, Math.max(1, samples)), reader.info(samples), meter.loudness());
    }
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
