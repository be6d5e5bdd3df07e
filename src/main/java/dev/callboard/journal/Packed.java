package dev.callboard.journal;

import java.nio.ByteBuffer;

/** A frame that is ready to be appended: compressed and checksummed, so that appending only writes. */
public final class Packed {

  private final byte type;
  private final byte[] payload;
  private final ByteBuffer frame;

  Packed(byte type, byte[] payload, ByteBuffer frame) {
    this.type = type;
    this.payload = payload;
    this.frame = frame;
  }

  ByteBuffer frame() {
    return frame;
  }

  Frame at(Position at, Position next) {
    return new Frame(at, next, type, payload);
  }
}
