package dev.callboard.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * An append-only, fsynced, checksummed sequence of frames in numbered segment files.
 *
 * <p>A frame is acknowledged by the return of {@link #append}: its bytes are then on the disk. What
 * a crash left half-written at the end is cut off when the journal is opened.
 */
public final class Journal implements AutoCloseable {

  private Journal() {}

  /**
   * Opens or creates a journal and cuts a torn tail.
   *
   * @param folder the journal's folder
   * @param subfolder names the folder below it into which a new segment goes, for example {@code
   *     2026-11}; the empty string for none
   * @throws IOException when the folder cannot be read or written, or a frame before the tail is
   *     damaged
   */
  public static Journal open(Path folder, Supplier<String> subfolder) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Appends one frame and returns when it is durable. Thread-safe.
   *
   * @return where the frame stands
   * @throws IOException when it could not be made durable; the journal then refuses further appends
   */
  public Position append(byte type, byte[] payload) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Reads one frame; safe while others append. */
  public Frame read(Position at) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Gives every frame from a position on, in order, up to the end as it is when called. */
  public void replay(Position from, FrameReader reader) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Returns the position behind the last frame. */
  public Position end() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Takes replayed frames. */
  @FunctionalInterface
  public interface FrameReader {
    /** Takes one frame; an exception ends the replay. */
    void take(Frame frame) throws IOException;
  }
}
