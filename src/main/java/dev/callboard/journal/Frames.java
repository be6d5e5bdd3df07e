package dev.callboard.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The shape of one frame on disk: stored length, CRC-32C of everything behind it, plain length, type,
 * codec, stored bytes.
 */
final class Frames {

  /** Bytes before the payload. */
  static final int HEAD = 4 + 4 + 4 + 1 + 1;

  /** Nothing a caller appends comes near; a greater length in a file is damage. */
  static final int MOST = 256 << 20;

  static final byte STORED = 0;
  static final byte DEFLATED = 1;

  private Frames() {}

  /**
   * Reads the frame at an offset.
   *
   * @return empty when there is no whole, undamaged frame
   * @throws IOException when the file cannot be read
   */
  static Optional<Frame> decode(FileChannel file, Position at, long end) throws IOException {
    try (var inflater = new Inflater(true)) {
      return decode(file, at, end, inflater);
    }
  }

  /** The same with a decompressor that is used again. */
  static Optional<Frame> decode(FileChannel file, Position at, long end, Inflater inflater)
      throws IOException {
    ByteBuffer whole = whole(file, at, end);
    if (whole == null) {
      return Optional.empty();
    }
    byte[] payload = unpack(whole, whole.limit() - HEAD, whole.getInt(8), inflater);
    return payload == null
        ? Optional.empty()
        : Optional.of(new Frame(at, behind(at, whole), whole.get(12), payload));
  }

  /**
   * Where the frame at an offset ends, by its checksum alone: a full segment would take a second to
   * decompress.
   *
   * @return empty when there is no whole, undamaged frame
   * @throws IOException when the file cannot be read
   */
  static Optional<Position> end(FileChannel file, Position at, long end) throws IOException {
    ByteBuffer whole = whole(file, at, end);
    return whole == null ? Optional.empty() : Optional.of(behind(at, whole));
  }

  private static Position behind(Position at, ByteBuffer whole) {
    return new Position(at.segment(), at.offset() + whole.limit());
  }

  /** A frame's bytes, head and all; null when they are not what was written. */
  private static @Nullable ByteBuffer whole(FileChannel file, Position at, long end)
      throws IOException {
    if (end - at.offset() < HEAD) {
      return null;
    }
    ByteBuffer head = read(file, at.offset(), HEAD);
    if (!plausible(head, 0, end - at.offset())) {
      return null;
    }
    int length = head.getInt(0);
    ByteBuffer whole = read(file, at.offset(), HEAD + length);
    return checksum(whole.array(), 8, HEAD - 8 + length) == whole.getInt(4) ? whole : null;
  }

  /**
   * Whether a frame's first bytes can be such.
   *
   * @param head holds them
   * @param from where in {@code head} they begin
   * @param left bytes of the file from there on
   */
  static boolean plausible(ByteBuffer head, int from, long left) {
    int length = head.getInt(from);
    int plain = head.getInt(from + 8);
    return switch (head.get(from + 13)) {
      case STORED -> length == plain && length >= 0 && length <= Math.min(MOST, left - HEAD);
      case DEFLATED -> length > 0 && length <= left - HEAD && plain > length && plain <= MOST;
      default -> false;
    };
  }

  private static byte @Nullable [] unpack(
      ByteBuffer frame, int length, int plain, Inflater inflater) {
    byte[] payload = new byte[plain];
    if (frame.get(13) == STORED) {
      System.arraycopy(frame.array(), HEAD, payload, 0, plain);
      return payload;
    }
    try {
      inflater.reset();
      inflater.setInput(frame.array(), HEAD, length);
      return inflater.inflate(payload) == plain ? payload : null;
    } catch (DataFormatException e) {
      return null;
    }
  }

  private static ByteBuffer read(FileChannel file, long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, offset + buffer.position()) < 0) {
        throw new IOException("file ended while it was read");
      }
    }
    return buffer.flip();
  }

  static int checksum(byte[] bytes, int from, int length) {
    var crc = new CRC32C();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }
}
