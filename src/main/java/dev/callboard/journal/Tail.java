package dev.callboard.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Tells a tail that a crash tore from damage in the midst of acknowledged frames. */
final class Tail {

  /** Bytes looked through at a time. */
  private static final int STEP = 1 << 20;

  private Tail() {}

  /**
   * Does nothing for a torn tail, which holds no whole frame.
   *
   * @param at where the last whole frame ends
   * @throws IOException when an undamaged frame follows: cutting here would lose acknowledged data
   */
  static void refuseIfFramesFollow(FileChannel file, Position at, Path name) throws IOException {
    long size = file.size();
    ByteBuffer part = ByteBuffer.allocate(STEP + Frames.HEAD);
    for (long from = at.offset() + 1; from + Frames.HEAD <= size; from += STEP) {
      part.clear();
      while (part.hasRemaining() && file.read(part, from + part.position()) > 0) {}
      int starts = Math.min(STEP, part.position() - Frames.HEAD + 1);
      for (int i = 0; i < starts; i++) {
        if (frameAt(file, part, i, new Position(at.segment(), from + i), size)) {
          throw new IOException(
              "damaged at " + at.offset() + " with whole records behind it: " + name);
        }
      }
    }
  }

  private static boolean frameAt(
      FileChannel file, ByteBuffer part, int index, Position at, long size) throws IOException {
    // Zeros would pass for the head of an empty frame, and a tail may be all zeros.
    boolean zeros = part.getLong(index) == 0;
    return !zeros
        && Frames.plausible(part, index, size - at.offset())
        && Frames.decode(file, at, size).isPresent();
  }
}
