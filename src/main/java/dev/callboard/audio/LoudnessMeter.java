package dev.callboard.audio;

/** Measures loudness while a recording passes: a count of pieces by their level, in bounded memory. */
final class LoudnessMeter {

  /** Levels of half a decibel each, from -90 dB up. */
  private static final int LEVELS = 180;

  private static final double LEVELS_PER_DECIBEL = 2;
  private static final double LOWEST = -90;

  /** -60 dB: below is silence and never speech. */
  private static final int QUIETEST_SPEECH = 60;

  private static final double SPEECH = 0.9;

  private final long[] pieces = new long[LEVELS];
  private final int pieceSamples;
  private long sum;
  private int samples;
  private int peak;

  LoudnessMeter(int rate, int channels) {
    pieceSamples = Math.max(1, rate / 50) * channels;
  }

  /** Takes interleaved signed 16-bit little-endian samples. */
  void add(byte[] pcm, int length) {
    int at = 0;
    while (at < length) {
      // As one plain loop for as long as nothing but adding is to be done: it is the hot place.
      int end = Math.min(length, at + 2 * (pieceSamples - samples));
      samples += (end - at) / 2;
      long squares = 0;
      int loudest = peak;
      for (; at < end; at += 2) {
        int sample = pcm[at + 1] << 8 | pcm[at] & 0xff;
        squares += sample * sample;
        loudest = Math.max(loudest, Math.abs(sample));
      }
      sum += squares;
      peak = loudest;
      if (samples == pieceSamples) {
        endPiece();
      }
    }
  }

  private void endPiece() {
    double level = 10 * Math.log10((double) sum / samples / (32768.0 * 32768.0) + 1e-12);
    pieces[Math.clamp(Math.round((level - LOWEST) * LEVELS_PER_DECIBEL), 0, LEVELS - 1)]++;
    sum = 0;
    samples = 0;
  }

  /** Takes in what another measured of another part. */
  void add(LoudnessMeter other) {
    peak = Math.max(peak, other.peak);
    for (int i = 0; i < LEVELS; i++) {
      pieces[i] += other.pieces[i];
    }
  }

  /** What was measured so far. */
  Loudness loudness() {
    long all = 0;
    for (int i = QUIETEST_SPEECH; i < LEVELS; i++) {
      all += pieces[i];
    }
    long below = 0;
    for (int i = QUIETEST_SPEECH; i < LEVELS; i++) {
      below += pieces[i];
      if (below > 0 && below >= all * SPEECH) {
        double level = LOWEST + i / LEVELS_PER_DECIBEL;
        return new Loudness(peak / 32768f, (float) Math.pow(10, level / 20));
      }
    }
    return new Loudness(peak / 32768f, 0);
  }
}
