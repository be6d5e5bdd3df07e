package dev.callboard.audio;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells which place of the recording is heard: speed, skipped silence and loops make it differ from
 * how long there has been sound. Holds what the device has not sounded yet and a little more.
 */
final class HeardMap {

  /** One piece handed to the device. */
  private record Piece(long from, long to, double sourceFrom, double sourceTo) {}

  private final Deque<Piece> pieces = new ArrayDeque<>();
  private long written;
  private double last;

  /** Nothing is handed over; what was heard last is a place of the recording. */
  void reset(double source) {
    pieces.clear();
    written = 0;
    last = source;
  }

  /**
   * Remembers a piece.
   *
   * @param frames handed to the device
   * @param sourceFrom place of its first frame in the recording, in frames
   * @param sourceTo place behind its last frame
   */
  void add(int frames, double sourceFrom, double sourceTo) {
    pieces.addLast(new Piece(written, written + frames, sourceFrom, sourceTo));
    written += frames;
  }

  /** Frames handed over since the last reset. */
  long written() {
    return written;
  }

  /** The place that is heard when the device has sounded so many frames since the last reset. */
  double source(long heard) {
    while (!pieces.isEmpty() && pieces.getFirst().to <= heard) {
      last = pieces.removeFirst().sourceTo;
    }
    Piece piece = pieces.peekFirst();
    if (piece == null || heard <= piece.from) {
      return last;
    }
    double part = (double) (heard - piece.from) / (piece.to - piece.from);
    return piece.sourceFrom + part * (piece.sourceTo - piece.sourceFrom);
  }
}
