package dev.callboard.audio;

/** Tones, and what can be measured of them. */
final class Tones {

  private static final int AMPLITUDE = 9000;

  private Tones() {}

  /** A sine in all channels. */
  static short[] sine(double hertz, int rate, int channels, double seconds) {
    short[] pcm = new short[(int) (rate * seconds) * channels];
    for (int i = 0; i < pcm.length / channels; i++) {
      for (int c = 0; c < channels; c++) {
        pcm[i * channels + c] =
            (short) Math.round(AMPLITUDE * Math.sin(2 * Math.PI * hertz * i / rate));
      }
    }
    return pcm;
  }

  /** One channel of several. */
  static short[] channel(short[] pcm, int channels, int channel) {
    short[] one = new short[pcm.length / channels];
    for (int i = 0; i < one.length; i++) {
      one[i] = pcm[i * channels + channel];
    }
    return one;
  }

  /** Root mean square, full scale being 1. */
  static double level(short[] pcm) {
    return Math.sqrt(total(pcm)) / 32768;
  }

  /** Mean square. */
  static double total(short[] pcm) {
    double sum = 0;
    for (short sample : pcm) {
      sum += (double) sample * sample;
    }
    return sum / pcm.length;
  }

  /** The strongest frequency between 50 Hz and half the rate, to half a hertz. */
  static double dominant(short[] pcm, int rate) {
    double found = strongest(pcm, rate, 50, Math.min(4000, rate / 2.0), 4);
    return strongest(pcm, rate, found - 5, found + 5, 0.25);
  }

  /** The mean square of one frequency, windowed (Hann) so that its neighbours do not leak into it. */
  static double power(short[] pcm, int rate, double hertz) {
    // Goertzel's recurrence: one multiplication a sample.
    double turn = 2 * Math.cos(2 * Math.PI * hertz / rate);
    double before = 0;
    double beforeThat = 0;
    double[] window = hann(pcm.length);
    double windows = 0;
    for (int i = 0; i < pcm.length; i++) {
      double now = window[i] * pcm[i] + turn * before - beforeThat;
      beforeThat = before;
      before = now;
      windows += window[i];
    }
    double power = before * before + beforeThat * beforeThat - turn * before * beforeThat;
    return 2 * power / (windows * windows);
  }

  private static double[] hann(int length) {
    double[] window = new double[length];
    double turn = 2 * Math.cos(2 * Math.PI / length);
    double before = Math.cos(-2 * Math.PI / length);
    double now = 1;
    for (int i = 0; i < length; i++) {
      window[i] = 0.5 - 0.5 * now;
      double next = turn * now - before;
      before = now;
      now = next;
    }
    return window;
  }

  private static double strongest(short[] all, int rate, double from, double to, double step) {
    // Half a second from the middle is enough to tell 4 Hz apart.
    int count = Math.min(all.length, rate / 2);
    int first = (all.length - count) / 2;
    short[] pcm = java.util.Arrays.copyOfRange(all, first, first + count);
    double most = -1;
    double found = 0;
    for (double hertz = Math.max(1, from); hertz <= to; hertz += step) {
      double power = power(pcm, rate, hertz);
      if (power > most) {
        most = power;
        found = hertz;
      }
    }
    return found;
  }
}
