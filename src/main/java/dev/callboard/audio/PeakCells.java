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
  private final long start;
  private long samplesPerCell = 1;
  private long samples;
  private int filled;
  private long inCell;

  /**
   * Begins at a place of the whole sound.
   *
   * @param start samples of one channel that lie before
   */
  PeakCells(int channels, int buckets, long start) {
    this.start = start;
    cells = new float[channels][Math.max(2, buckets * CELLS_PER_BUCKET)];
  }

  /** Takes interleaved signed 16-bit little-endian samples. */
  void add(byte[] pcm, int length) {
    int frame = 2 * cells.length;
    int at = 0;
    while (at < length) {
      if (inCell == samplesPerCell) {
        filled++;
        inCell = 0;
        if (filled == cells[0].length) {
          merge();
        }
      }
      int end = (int) Math.min(length, at + (samplesPerCell - inCell) * frame);
      for (int c = 0; c < cells.length; c++) {
        float level = loudest(pcm, at + 2 * c, end, frame) / 32768f;
        cells[c][filled] = Math.max(cells[c][filled], level);
      }
      inCell += (end - at) / frame;
      samples += (end - at) / frame;
      at = end;
    }
  }

  private static int loudest(byte[] pcm, int from, int to, int step) {
    int loudest = 0;
    for (int at = from; at < to; at += step) {
      loudest = Math.max(loudest, Math.abs(pcm[at + 1] << 8 | pcm[at] & 0xff));
    }
    return loudest;
  }

  /** Buckets it was made for. */
  int buckets() {
    return cells[0].length / CELLS_PER_BUCKET;
  }

  /** Samples of one channel taken so far. */
  long samples() {
    return samples;
  }

  /**
   * Draws the sound into buckets, over what stands in them.
   *
   * @param span samples that all buckets together cover
   */
  void draw(float[][] buckets, long span) {
    int count = buckets[0].length;
    long used = inCell > 0 ? filled + 1L : filled;
    for (int c = 0; c < cells.length; c++) {
      for (int b = 0; b < count; b++) {
        double begin = (double) span * b / count - start;
        double end = (double) span * (b + 1) / count - start;
        if (end <= 0) {
          continue;
        }
        long from = (long) (Math.max(0, begin) / samplesPerCell);
        long to = (long) Math.ceil(end / samplesPerCell);
        for (long i = from; i < Math.min(Math.max(to, from + 1), used); i++) {
          buckets[c][b] = Math.max(buckets[c][b], cells[c][(int) i]);
        }
      }
    }
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
