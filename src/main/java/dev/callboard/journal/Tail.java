package dev.callboard.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Tells a tail that a crash tore from damage in the midst of acknowledged frames. */
final class Tail {

  /** How far behind a damaged frame whole ones are looked for. */
  private static final long LOOK_AHEAD = 4L << 20;

  private Tail() {}

  /**
   * Does nothing for a torn tail, which holds no whole frame.
   *
   * @throws IOException when an undamaged frame follows: cutting here would lose acknowledged data
   */
  static void refuseIfFramesFollow(FileChannel file, Position at, Path name) throws IOException {
    long size = file.size();
    long until = Math.min(size - Frames.HEAD, at.offset() + LOOK_AHEAD);
    for (long offset = at.offset() + 1; offset <= until; offset++) {
      if (Frames.decode(file, new Position(at.segment(), offset), size).isPresent()) {
        throw new IOException(
            "damaged at " + at.offset() + " with whole records behind it: " + name);
      }
    }
  }
}
