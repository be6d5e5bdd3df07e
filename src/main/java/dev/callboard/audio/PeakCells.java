package dev.callboard.audio;

import java.util.Arrays;

/**
 * Peaks of a sound of unknown length in bounded memory: cells of so many samples each; when they are
 * used up, pairs are merged and a cell covers twice as many.
 */
final class PeakCells {

  /** Finer than what is drawn, so that merging stays invisible. */
  private static final int CELLS_PER_BUCKET = 16;

  private final float[][] cells;
  private long samplesPerCell = 1;
  private long samples;
  private int filled;
  private long inCell;

  PeakCells(int channels, int buckets) {
    cells = new float[channels][Math.max(2, buckets * CELLS_PER_BUCKET)];
  }

  /** Takes interleaved signed 16-bit little-endian samples. */
  void add(byte[] pcm, int length) {
    int channels = cells.length;
    for (int at = 0; at < length; at += 2 * channels) {
      if (inCell == samplesPerCell) {
        filled++;
        inCell = 0;
        if (filled == cells[0].length) {
          merge();
        }
      }
      for (int c = 0; c < channels; c++) {
        int low = pcm[at + 2 * c] & 0xff;
        float level = Math.abs(pcm[at + 2 * c + 1] << 8 | low) / 32768f;
        if (level > cells[c][filled]) {
          cells[c][filled] = level;
        }
      }
      inCell++;
      samples++;
    }
  }

  /** Samples of one channel taken so far. */
  long samples() {
    return samples;
  }

  /** Draws the sound into buckets that span a number of samples; 0 where nothing is yet. */
  float[][] buckets(int count, long span) {
    float[][] buckets = new float[cells.length][count];
    long used = inCell > 0 ? filled + 1L : filled;
    for (int c = 0; c < cells.length; c++) {
      for (int b = 0; b < count; b++) {
        long from = (long) ((double) span * b / count / samplesPerCell);
        long to = (long) Math.ceil((double) span * (b + 1) / count / samplesPerCell);
        for (long i = from; i < Math.min(Math.max(to, from + 1), used); i++) {
          buckets[c][b] = Math.max(buckets[c][b], cells[c][(int) i]);
        }
      }
    }
    return buckets;
  }

  private void merge() {
    int half = filled / 2;
    boolean odd = filled % 2 == 1;
    for (float[] channel : cells) {
      for (int i = 0; i < half; i++) {
        channel[i] = Math.max(channel[2 * i], channel[2 * i + 1]);
      }
      float last = odd ? channel[filled - 1] : 0;
      Arrays.fill(channel, half, channel.length, 0);
      channel[half] = last;
    }
    inCell = odd ? samplesPerCell : 0;
    samplesPerCell *= 2;
    filled = half;
  }
}
