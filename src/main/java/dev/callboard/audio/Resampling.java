package dev.callboard.audio;

/** Brings sound to another sampling rate: a sinc filter under a Hann window. */
final class Resampling {

  /** Zero crossings on each side: what is above half the new rate is some 60 dB down. */
  private static final int CROSSINGS = 24;

  private Resampling() {}

  /**
   * Sound in one channel.
   *
   * @param rate Hz
   * @param samples from -32768 to 32767
   */
  record Sound(int rate, float[] samples) {}

  static short[] to(int rate, Sound sound) {
    float[] in = sound.samples();
    double step = (double) sound.rate() / rate;
    double cutoff = Math.min(1, 1 / step);
    double reach = CROSSINGS / cutoff;
    short[] out = new short[(int) (in.length / step)];
    for (int i = 0; i < out.length; i++) {
      double at = i * step;
      int from = Math.max(0, (int) Math.ceil(at - reach));
      int to = Math.min(in.length - 1, (int) Math.floor(at + reach));
      double sum = 0;
      for (int k = from; k <= to; k++) {
        sum += in[k] * weight(at - k, cutoff, reach);
      }
      out[i] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return out;
  }

  private static double weight(double distance, double cutoff, double reach) {
    double x = Math.PI * distance * cutoff;
    double sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x;
    double window = 0.5 + 0.5 * Math.cos(Math.PI * distance / reach);
    return cutoff * sinc * window;
  }
}
