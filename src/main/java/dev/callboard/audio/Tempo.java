package dev.callboard.audio;

import java.util.Arrays;

/**
 * Makes sound faster or slower and leaves its pitch as it is: waveform-similarity overlap-add
 * (Verhelst and Roelands, ICASSP 1993). Each step gives {@link #HOP_MILLIS} of sound, cross-faded
 * from where the last step would have gone on into the place near the wanted one that sounds most
 * like it. FFmpeg's {@code atempo} does the same, but changes its speed only at the cost of a new
 * filter graph and needs another native library; this one tells where each of its samples comes
 * from. Not thread-safe.
 */
final class Tempo {

  /** Half a window: two fit into a voiced sound, one holds a period of the deepest voices. */
  private static final int HOP_MILLIS = 16;

  /** How far from the wanted place is searched: a period of 8 ms is 125 Hz, both ways together 62. */
  private static final int REACH_MILLIS = 8;

  /** Similarity is judged at about this rate: speech has its pitch far below. */
  private static final int JUDGED_RATE = 4000;

  private final int channels;
  private final int hop;
  private final int reach;
  private final int stride;
  private double speed = 1;

  /** Input that may still be needed, interleaved, and where its first frame stands in all input. */
  private short[] input = new short[0];

  private int frames;
  private long base;

  /** Where the next step would like to begin, in all input. */
  private double wanted;

  /** Where the sound of the last step would go on. */
  private long onward;

  private boolean ended;

  Tempo(int rate, int channels) {
    this.channels = channels;
    hop = Math.max(8, rate * HOP_MILLIS / 1000);
    reach = Math.max(4, rate * REACH_MILLIS / 1000);
    stride = Math.max(1, rate / JUDGED_RATE);
  }

  /** 1 is as recorded, 2 twice as fast; from now on. */
  void speed(double factor) {
    speed = factor;
  }

  double speed() {
    return speed;
  }

  /** Forgets all sound; what is put next begins at zero. */
  void reset() {
    frames = 0;
    base = 0;
    wanted = 0;
    onward = 0;
    ended = false;
  }

  /** Takes sound. */
  void put(short[] pcm, int count) {
    forget();
    int needed = (frames + count) * channels;
    if (input.length < needed) {
      input = Arrays.copyOf(input, Math.max(needed, 2 * input.length));
    }
    System.arraycopy(pcm, 0, input, frames * channels, count * channels);
    frames += count;
  }

  /** Nothing more is put; what is there is given to its last frame. */
  void end() {
    ended = true;
  }

  /** Frames that one {@link #take} gives at most. */
  int hop() {
    return hop;
  }

  /** Where in all input the next step begins, in frames. */
  double position() {
    return wanted;
  }

  /**
   * Gives the next step.
   *
   * @param out room for {@link #hop} frames
   * @return frames given; 0 when more input is needed, or at the end
   */
  int take(short[] out) {
    long end = base + frames;
    if (!ended && (Math.ceil(wanted) + reach + hop > end || onward + hop > end)) {
      return 0;
    }
    if (ended && wanted >= end) {
      return 0;
    }
    int count = ended ? (int) Math.min(hop, Math.ceil((end - wanted) / speed)) : hop;
    long from = speed == 1 ? onward : best(Math.round(wanted), end);
    for (int i = 0; i < count; i++) {
      double rise = (i + 0.5) / hop;
      for (int c = 0; c < channels; c++) {
        double mixed =
            from == onward
                ? at(onward + i, c)
                : at(onward + i, c) * (1 - rise) + at(from + i, c) * rise;
        out[i * channels + c] = (short) Math.round(mixed);
      }
    }
    onward = from + hop;
    wanted = speed == 1 ? onward : wanted + hop * speed;
    return count;
  }

  /** The place near the wanted one whose sound is most like that of the place one would go on at. */
  private long best(long near, long end) {
    long lowest = Math.max(base, near - reach);
    long highest = Math.max(lowest, Math.min(near + reach, end - hop));
    long found = search(lowest, highest, stride, near);
    return stride == 1
        ? found
        : search(Math.max(lowest, found - stride), Math.min(highest, found + stride), 1, found);
  }

  private long search(long lowest, long highest, int step, long otherwise) {
    long found = Math.clamp(otherwise, lowest, highest);
    double most = 0;
    for (long place = lowest; place <= highest; place += step) {
      double similar = similarity(place);
      if (similar > most) {
        most = similar;
        found = place;
      }
    }
    return found;
  }

  private double similarity(long place) {
    double product = 0;
    double energy = 1;
    for (int i = 0; i < hop; i += stride) {
      double there = at(place + i, 0);
      product += there * at(onward + i, 0);
      energy += there * there;
      if (channels == 2) {
        double second = at(place + i, 1);
        product += second * at(onward + i, 1);
        energy += second * second;
      }
    }
    return product / Math.sqrt(energy);
  }

  /** Outside what is held there is silence: only ever asked beyond the end. */
  private short at(long frame, int channel) {
    int index = (int) (frame - base);
    return index < 0 || index >= frames ? 0 : input[index * channels + channel];
  }

  private void forget() {
    long needed = Math.max(base, Math.min(onward, (long) wanted - reach));
    int unneeded = (int) Math.min(needed - base, frames);
    if (unneeded > 0) {
      System.arraycopy(input, unneeded * channels, input, 0, (frames - unneeded) * channels);
      frames -= unneeded;
      base += unneeded;
    }
  }
}
