package dev.callboard.simulator;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a reply, which need not exist all at once. */
interface Body {

  /** How many there are. */
  long length();

  /**
   * Writes the bytes from {@code from} (inclusive) to {@code to} (exclusive).
   *
   * @throws IOException when the connection broke
   */
  void write(long from, long to, OutputStream out) throws IOException;

  /** Bytes at hand. */
  static Body of(byte[] bytes) {
    return new Body() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public void write(long from, long to, OutputStream out) throws IOException {
        out.write(bytes, (int) from, (int) (to - from));
      }
    };
  }

  /** A part of another body. */
  static Body part(Body whole, long start, long length) {
    return new Body() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public void write(long from, long to, OutputStream out) throws IOException {
        whole.write(start + from, start + to, out);
      }
    };
  }
}
