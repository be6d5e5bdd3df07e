package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A stretch of a recording on its way to a waveform; thread-safe. */
final class WaveformPart {

  private static final int BUFFER = 64 * 1024;

  private final PeakCells cells;
  private final LoudnessMeter meter;
  private final int rate;
  private final int channels;
  private final long from;
  private final long to;
  private @Nullable IOException problem;

  /**
   * Nothing is decoded yet.
   *
   * @param from its first sample, of one channel
   * @param to behind its last sample; the largest value for the recording's end
   */
  WaveformPart(AudioInfo info, int buckets, long from, long to) {
    cells = new PeakCells(info.channels(), buckets, from);
    meter = new LoudnessMeter(info.sampleRate(), info.channels());
    rate = info.sampleRate();
    channels = info.channels();
    this.from = from;
    this.to = to;
  }

  /** Decodes it with a reader of its own; what fails is told by {@link #check}. */
  void decode(Path file, BooleanSupplier more) {
    try (PcmReader reader = PcmReader.open(file)) {
      reader.seek(Duration.ofNanos((long) (from * 1e9 / rate)));
      decode(reader, more);
    } catch (IOException e) {
      synchronized (this) {
        problem = e;
      }
    }
  }

  /** Decodes it with a reader that stands at its start, as long as more is wanted. */
  void decode(PcmReader reader, BooleanSupplier more) throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (reader.positionSamples() < to) {
      long samples = Math.min(to - reader.positionSamples(), BUFFER / 2 / channels);
      int length = reader.read(buffer, 0, (int) samples * 2 * channels);
      if (length < 0) {
        return;
      }
      synchronized (this) {
        cells.add(buffer, length);
        meter.add(buffer, length);
      }
      if (!more.getAsBoolean()) {
        return;
      }
    }
  }

  /** Complains when it could not be decoded. */
  synchronized void check() throws IOException {
    if (problem != null) {
      throw problem;
    }
  }

  /** Samples of one channel decoded so far. */
  synchronized long done() {
    return cells.samples();
  }

  /** Where what is decoded ends in the whole recording. */
  synchronized long end() {
    return from + cells.samples();
  }

  /** The waveform of a recording that is in this one part. */
  synchronized Waveform alone(AudioInfo info) {
    float[][] peaks = new float[channels][cells.buckets()];
    cells.draw(peaks, Math.max(1, cells.samples()));
    return new Waveform(peaks, info, meter.loudness());
  }

  /** Draws what is decoded, and adds what was measured. */
  synchronized void draw(float[][] buckets, long span, LoudnessMeter all) {
    cells.draw(buckets, span);
    all.add(meter);
  }
}
