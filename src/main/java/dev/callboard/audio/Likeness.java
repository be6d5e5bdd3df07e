package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How much one sound is like another, measured over all of both. What a person hears as the same
 * differs sample by sample: so the course of its loudness, in pieces of 20 ms, decides, together with
 * how far the waves themselves agree; for an encoder that keeps a telephone's speech keeps both.
 *
 * @param original length of the first
 * @param copy length of the second
 * @param waves correlation of the samples, 1 for the same, of the channel where it is least; 1 where
 *     a channel is all silence
 * @param course correlation of the loudness of their pieces, the same way
 * @param louder by how many decibels the second is louder as a whole, of the channel where it differs
 *     most
 * @param missing the share of the first one's audible pieces of which next to nothing is in the second
 */
public record Likeness(
    Duration original, Duration copy, double waves, double course, double louder, double missing) {

  /** Two frames of the coarsest of the encoders: 576 samples at 8 kHz. */
  private static final Duration MOST_LONGER = Duration.ofMillis(144);

  /** What telephone speech keeps is above 0.9; another sound, or one moved in time, is near 0. */
  private static final double LEAST_WAVES = 0.8;

  private static final double LEAST_COURSE = 0.97;
  private static final double MOST_LOUDER = 2;

  /** A word in two minutes; the correlations would hardly tell of a quiet one. */
  private static final double MOST_MISSING = 0.005;

  /** -50 dB: what is louder can be heard. */
  private static final double AUDIBLE = 100;

  /** 14 dB. */
  private static final double NEXT_TO_NOTHING = 0.2;

  private static final int PIECES_A_SECOND = 50;

  /** -70 dB: below, nobody hears anything, and encoders write what they like. */
  private static final double INAUDIBLE = 10;

  /** Whether the second may stand for the first. */
  public boolean same() {
    return original.minus(copy).abs().compareTo(MOST_LONGER) <= 0
        && waves >= LEAST_WAVES
        && course >= LEAST_COURSE
        && Math.abs(louder) <= MOST_LOUDER
        && missing <= MOST_MISSING;
  }

  /**
   * Compares two files, decoding both to their ends.
   *
   * @param rate Hz at which they are compared: the first one's own
   * @throws IOException when one of them does not decode to its end
   */
  static Likeness of(Path original, Path copy, int rate) throws IOException {
    try (SampleStream first = new SampleStream(original, rate);
        SampleStream second = new SampleStream(copy, rate)) {
      int channels = first.channels();
      if (second.channels() != channels) {
        throw new IOException("another number of channels");
      }
      short[] a = new short[Math.max(1, rate / PIECES_A_SECOND) * channels];
      short[] b = new short[a.length];
      Channel[] each = new Channel[channels];
      for (int channel = 0; channel < channels; channel++) {
        each[channel] = new Channel();
      }
      long samplesA = 0;
      long samplesB = 0;
      int readA;
      int readB;
      do {
        readA = first.read(a);
        readB = second.read(b);
        samplesA += readA / channels;
        samplesB += readB / channels;
        int both = Math.min(readA, readB) / channels;
        for (int channel = 0; channel < channels && both > 0; channel++) {
          each[channel].piece(a, b, both, channel, channels);
        }
      } while (readA == a.length || readB == b.length);
      first.judge();
      second.judge();
      return of(time(samplesA, rate), time(samplesB, rate), each);
    }
  }

  private static Likeness of(Duration original, Duration copy, Channel[] channels) {
    double waves = 1;
    double course = 1;
    double louder = 0;
    double missing = 0;
    for (Channel channel : channels) {
      waves = Math.min(waves, channel.waves());
      course = Math.min(course, channel.course());
      louder = Math.abs(channel.louder()) > Math.abs(louder) ? channel.louder() : louder;
      missing = Math.max(missing, channel.missing());
    }
    return new Likeness(original, copy, waves, course, louder, missing);
  }

  private static Duration time(long samples, int rate) {
    return Duration.ofNanos(Math.round(samples * 1e9 / rate));
  }

  /** What one channel of both sounds comes to. */
  private static final class Channel {
    private double aa;
    private double bb;
    private double ab;
    private long pieces;
    private long samples;
    private double sumA;
    private double sumB;
    private double sumAa;
    private double sumBb;
    private double sumAb;
    private long audible;
    private long missing;

    void piece(short[] a, short[] b, int length, int channel, int channels) {
      long squaresA = 0;
      long squaresB = 0;
      long products = 0;
      for (int i = channel; i < length * channels; i += channels) {
        squaresA += a[i] * a[i];
        squaresB += b[i] * b[i];
        products += a[i] * b[i];
      }
      aa += squaresA;
      bb += squaresB;
      ab += products;
      samples += length;
      pieces++;
      double x = Math.sqrt((double) squaresA / length);
      double y = Math.sqrt((double) squaresB / length);
      sumA += x;
      sumB += y;
      sumAa += x * x;
      sumBb += y * y;
      sumAb += x * y;
      audible += x >= AUDIBLE ? 1 : 0;
      missing += x >= AUDIBLE && y < NEXT_TO_NOTHING * x ? 1 : 0;
    }

    double missing() {
      return audible == 0 ? 0 : (double) missing / audible;
    }

    private boolean silent() {
      return samples == 0
          || Math.sqrt(aa / samples) < INAUDIBLE && Math.sqrt(bb / samples) < INAUDIBLE;
    }

    double waves() {
      return silent() ? 1 : aa * bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
    }

    double course() {
      double varianceA = sumAa - sumA * sumA / pieces;
      double varianceB = sumBb - sumB * sumB / pieces;
      // A sound that is equally loud throughout has no course to compare.
      boolean even = varianceA <= 0.01 * sumAa && varianceB <= 0.02 * sumBb;
      if (silent() || even) {
        return 1;
      }
      double both = sumAb - sumA * sumB / pieces;
      return varianceA * varianceB <= 0 ? 0 : both / Math.sqrt(varianceA * varianceB);
    }

    double louder() {
      return silent() ? 0 : aa * bb == 0 ? Double.MAX_VALUE : 10 * Math.log10(bb / aa);
    }
  }
}
