package dev.callboard.audio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Leaves long silences out. A short one stays, so that sentences keep their breath, and so does a
 * moment before the next sound, so that no word loses its beginning. Not thread-safe.
 */
final class SilenceGate {

  /** Silence that is still heard: 400 ms. */
  private static final int KEPT_AFTER = 20;

  /** Silence that is heard before the next sound: 120 ms. */
  private static final int KEPT_BEFORE = 6;

  private final Deque<Piece> held = new ArrayDeque<>();
  private int quiet;

  /** A fiftieth of a second of sound and where it stands, in frames. */
  record Piece(short[] pcm, int frames, long at) {}

  /** Forgets what it held back. */
  void reset() {
    held.clear();
    quiet = 0;
  }

  /**
   * Passes a piece on, now, later or never.
   *
   * @param silence root mean square below which it is silent, full scale being 1
   */
  void take(Piece piece, int channels, double silence, Consumer<Piece> next) {
    if (level(piece, channels) > silence) {
      quiet = 0;
      release(next);
      next.accept(piece);
    } else if (++quiet <= KEPT_AFTER) {
      next.accept(piece);
    } else {
      held.addLast(piece);
      if (held.size() > KEPT_BEFORE) {
        held.removeFirst();
      }
    }
  }

  /** Passes on what is held: the recording ends, or silence is wanted again. */
  void release(Consumer<Piece> next) {
    while (!held.isEmpty()) {
      next.accept(held.removeFirst());
    }
  }

  private static double level(Piece piece, int channels) {
    double sum = 0;
    int samples = piece.frames * channels;
    for (int i = 0; i < samples; i++) {
      sum += (double) piece.pcm[i] * piece.pcm[i];
    }
    return samples == 0 ? 0 : Math.sqrt(sum / samples) / 32768;
  }
}
