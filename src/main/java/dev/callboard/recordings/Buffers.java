package dev.callboard.recordings;

import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Memory for recordings on their way to the disk, used again and again: Java clears what is new, which
 * costs more than to write it. Thread-safe.
 */
final class Buffers {

  /** Half a minute of telephone sound in the platform's widest format, four minutes of its mp3. */
  private static final int BYTES = 512 * 1024;

  private final ConcurrentLinkedDeque<byte[]> free = new ConcurrentLinkedDeque<>();

  /** Memory that nobody else uses, with anything in it. */
  byte[] take() {
    byte[] used = free.pollFirst();
    return used == null ? new byte[BYTES] : used;
  }

  /** Takes memory back; the last that came is the first that goes, while a processor remembers it. */
  void give(byte[] memory) {
    free.addFirst(memory);
  }

  /** Lets all go that nobody uses. */
  void clear() {
    free.clear();
  }
}
