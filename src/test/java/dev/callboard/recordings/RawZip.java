package dev.callboard.recordings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIPs that no proper tool would. */
final class RawZip {

  static final int LINK = 0xA1FF;
  static final int FILE = 0x81A4;

  private final ByteArrayOutputStream files = new ByteArrayOutputStream();
  private final ByteArrayOutputStream list = new ByteArrayOutputStream();
  private int count;
  private long claimed = -1;
  private int flags;
  private int mode = FILE;
  private String front;
  private int place = -1;

  /** The next file says to have so many bytes unpacked. */
  RawZip claiming(long bytes) {
    claimed = bytes;
    return this;
  }

  /** The next file is locked. */
  RawZip locked() {
    flags = 1;
    return this;
  }

  /** The next file is of a kind, as Unix tells it. */
  RawZip mode(int unix) {
    mode = unix;
    return this;
  }

  /** The next file has another name for those who read from the front. */
  RawZip front(String name) {
    front = name;
    return this;
  }

  /** The next file shares the bytes that lie there. */
  RawZip at(int offset) {
    place = offset;
    return this;
  }

  RawZip add(String name, String content) {
    return add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  RawZip add(String name, byte[] content) {
    byte[] packed = packed(content);
    CRC32 crc = new CRC32();
    crc.update(content);
    byte[] listed = name.getBytes(StandardCharsets.UTF_8);
    byte[] local = (front == null ? name : front).getBytes(StandardCharsets.UTF_8);
    int size = (int) (claimed < 0 ? content.length : claimed);
    int at = place < 0 ? files.size() : place;
    if (place < 0) {
      files.writeBytes(
          little(30)
              .putInt(0x04034b50)
              .putShort((short) 20)
              .putShort((short) (flags | 1 << 11))
              .putShort((short) 8)
              .putInt(0)
              .putInt((int) crc.getValue())
              .putInt(packed.length)
              .putInt(size)
              .putShort((short) local.length)
              .putShort((short) 0)
              .array());
      files.writeBytes(local);
      files.writeBytes(packed);
    }
    list.writeBytes(
        little(46)
            .putInt(0x02014b50)
            .putShort((short) (3 << 8 | 20))
            .putShort((short) 20)
            .putShort((short) (flags | 1 << 11))
            .putShort((short) 8)
            .putInt(0)
            .putInt((int) crc.getValue())
            .putInt(packed.length)
            .putInt(size)
            .putShort((short) listed.length)
            .putInt(0)
            .putInt(0)
            .putShort((short) 0)
            .putShort((short) mode)
            .putInt(at)
            .array());
    list.writeBytes(listed);
    count++;
    claimed = -1;
    flags = 0;
    mode = FILE;
    front = null;
    place = -1;
    return this;
  }

  Path write(Path file) throws IOException {
    return write(file, count);
  }

  /** Says to hold another number of files than it does. */
  Path write(Path file, int says) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    files.writeTo(whole);
    list.writeTo(whole);
    whole.writeBytes(
        little(22)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) says)
            .putShort((short) says)
            .putInt(list.size())
            .putInt(files.size())
            .putShort((short) 0)
            .array());
    return Files.write(file, whole.toByteArray());
  }

  private static byte[] packed(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      byte[] buffer = new byte[8192];
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
