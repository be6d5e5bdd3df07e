package dev.callboard.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Whether a file is as long as its own structure says. Decoders are built to make the best of a cut
 * file and seldom complain, so the lengths written in the containers are compared here.
 */
final class Completeness {

  private static final int OGG_TAIL = 128 * 1024;

  private Completeness() {}

  /** Complains about a file that ends before its structure does. */
  static void check(Path file, Container container) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      switch (container) {
        case WAV -> wav(channel);
        case OGG -> ogg(channel);
        case M4A -> m4a(channel);
        // MPEG and AMR have frames only: the decoder's last packet is measured instead.
        case MP3, AMR -> {}
      }
    }
  }

  private static void wav(FileChannel channel) throws IOException {
    long at = 12;
    while (at + 8 <= channel.size()) {
      ByteBuffer head = read(channel, at, 8).order(ByteOrder.LITTLE_ENDIAN);
      String id = StandardCharsets.ISO_8859_1.decode(head.slice(0, 4)).toString();
      long size = head.getInt(4) & 0xffffffffL;
      if (id.equals("data")) {
        // Zero and the largest values are what a writer leaves that could not go back to its head.
        boolean unknown = size == 0 || size >= 0x7fffffffL;
        if (!unknown && at + 8 + size > channel.size()) {
          throw new IOException("truncated: sound data shorter than its header says");
        }
        return;
      }
      at += 8 + size + (size & 1);
    }
    throw new IOException("truncated: no sound data");
  }

  private static void ogg(FileChannel channel) throws IOException {
    long from = Math.max(0, channel.size() - OGG_TAIL);
    ByteBuffer tail = read(channel, from, (int) (channel.size() - from));
    for (int at = tail.limit() - 27; at >= 0; at--) {
      if (tail.get(at) == 'O' && tail.get(at + 1) == 'g' && tail.get(at + 2) == 'g') {
        if (tail.get(at + 3) == 'S' && tail.get(at + 4) == 0) {
          oggPage(tail, at);
          return;
        }
      }
    }
    throw new IOException("truncated: no whole Ogg page at the end");
  }

  private static void oggPage(ByteBuffer tail, int at) throws IOException {
    int segments = tail.get(at + 26) & 0xff;
    int end = at + 27 + segments;
    for (int i = 0; i < segments && at + 27 + i < tail.limit(); i++) {
      end += tail.get(at + 27 + i) & 0xff;
    }
    if (end > tail.limit()) {
      throw new IOException("truncated: last Ogg page is cut");
    }
  }

  private static void m4a(FileChannel channel) throws IOException {
    long at = 0;
    while (at + 8 <= channel.size()) {
      ByteBuffer head = read(channel, at, 8);
      long size = head.getInt(0) & 0xffffffffL;
      if (size == 1 && at + 16 <= channel.size()) {
        size = read(channel, at + 8, 8).getLong(0);
      } else if (size == 0) {
        return;
      }
      if (size < 8 || size > channel.size() - at) {
        throw new IOException("truncated: a box is longer than the file");
      }
      at += size;
    }
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
      continue;
    }
    if (buffer.hasRemaining()) {
      throw new IOException("truncated: ends inside a header");
    }
    return buffer.flip();
  }
}
