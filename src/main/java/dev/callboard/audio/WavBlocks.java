package dev.callboard.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where the blocks of an ADPCM WAV file lie. FFmpeg 8 seeks into the midst of a block there and then
 * decodes noise; a block decodes only from its beginning.
 *
 * @param data byte at which the sound begins
 * @param bytes of one block
 * @param samples of one channel in a block
 */
record WavBlocks(long data, int bytes, int samples) {

  /** The format chunk up to the samples of a block. */
  private static final int FORMAT = 20;

  /** Reads them from the headers; null where there are none or they make no sense. */
  static @Nullable WavBlocks of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int bytes = 0;
      int samples = 0;
      long at = 12;
      while (at + 8 <= channel.size()) {
        ByteBuffer head = read(channel, at, 8);
        int id = head.getInt(0);
        long size = head.getInt(4) & 0xffffffffL;
        if (id == 0x20746d66 && size >= FORMAT) {
          ByteBuffer format = read(channel, at + 8, FORMAT);
          bytes = format.getShort(12) & 0xffff;
          samples = format.getShort(18) & 0xffff;
        } else if (id == 0x61746164) {
          return bytes > 0 && samples > 0 ? new WavBlocks(at + 8, bytes, samples) : null;
        }
        at += 8 + size + (size & 1);
      }
      return null;
    }
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
      continue;
    }
    if (buffer.hasRemaining()) {
      throw new IOException("truncated: ends inside a header");
    }
    return buffer.flip();
  }
}
