package dev.callboard.journal;

import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/** Writes payloads as frames, compressed where that makes them shorter. One thread at a time. */
final class FramePacker implements AutoCloseable {

  /** Below this many bytes compression costs more than it gives. */
  private static final int WORTH_DEFLATING = 256;

  /** What is longer is packed into an array of its own, which is let go again. */
  private static final int MOST_KEPT = 1 << 20;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private byte[] kept = new byte[0];

  /** A payload as it stands in a file. */
  ByteBuffer frame(byte type, byte[] payload) {
    byte[] stored = payload;
    byte codec = Frames.STORED;
    int length = payload.length;
    if (payload.length >= WORTH_DEFLATING) {
      byte[] packed = room(payload.length);
      deflater.reset();
      deflater.setInput(payload);
      deflater.finish();
      int size = deflater.deflate(packed, 0, payload.length);
      if (deflater.finished() && size < payload.length) {
        stored = packed;
        codec = Frames.DEFLATED;
        length = size;
      }
    }
    ByteBuffer frame = ByteBuffer.allocate(Frames.HEAD + length);
    frame.putInt(length).putInt(0).putInt(payload.length).put(type).put(codec);
    frame.put(stored, 0, length);
    frame.putInt(4, Frames.checksum(frame.array(), 8, frame.position() - 8));
    return frame.flip();
  }

  private byte[] room(int length) {
    if (length > MOST_KEPT) {
      return new byte[length];
    }
    if (kept.length < length) {
      kept = new byte[length];
    }
    return kept;
  }

  @Override
  public void close() {
    deflater.close();
  }
}
