package dev.callboard.recordings;

import java.io.IOException;

/** May forbid a write before it happens, as a full disk does. */
@FunctionalInterface
interface Quota {

  /** Forbids nothing. */
  Quota NONE = _ -> {};

  /**
   * Asks for room.
   *
   * @throws IOException when there is none
   */
  void take(int bytes) throws IOException;
}
