package dev.callboard.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Proves a WAV file of plain samples (PCM of 8 or 16 bits, A-law, µ-law) by its headers alone: each
 * byte of such a sound is a sample, whatever it is, so a decoder has nothing to find; the lengths are
 * what can be wrong. Says yes or nothing: other kinds are decoded whole.
 */
final class WavProof {

  private static final int FMT = 0x20746d66;
  private static final int DATA = 0x61746164;
  private static final int FORMAT_BYTES = 16;

  /** The headers of a recording are fifty bytes, a few hundred with words about it. */
  private static final int HEAD = 4096;

  /** Zero and the largest values are what a writer leaves that could not go back to its head. */
  private static final long UNKNOWN = 0x7fffffffL;

  private WavProof() {}

  /** What a file is; empty when a look at its headers does not do. */
  static Optional<AudioInfo> of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
      while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {
        continue;
      }
      return read(head.flip(), channel.size());
    }
  }

  /** The same of a file in memory. */
  static Optional<AudioInfo> of(byte[] file, int length) {
    ByteBuffer head = ByteBuffer.wrap(file, 0, Math.min(HEAD, length));
    return read(head.order(ByteOrder.LITTLE_ENDIAN), length);
  }

  private static Optional<AudioInfo> read(ByteBuffer head, long fileBytes) {
    int format = -1;
    for (long at = 12; at + 8 <= head.limit(); ) {
      int id = head.getInt((int) at);
      long size = head.getInt((int) at + 4) & 0xffffffffL;
      if (id == FMT && size >= FORMAT_BYTES && at + 8 + FORMAT_BYTES <= head.limit()) {
        format = (int) at + 8;
      } else if (id == DATA) {
        boolean unknown = size == 0 || size >= UNKNOWN;
        long there = fileBytes - at - 8;
        return format < 0 || !unknown && size > there
            ? Optional.empty()
            : info(head, format, unknown ? there : size);
      }
      at += 8 + size + (size & 1);
    }
    return Optional.empty();
  }

  private static Optional<AudioInfo> info(ByteBuffer head, int at, long bytes) {
    int channels = head.getShort(at + 2);
    int rate = head.getInt(at + 4);
    int block = head.getShort(at + 12);
    int bits = head.getShort(at + 14);
    String codec =
        switch ((head.getShort(at) & 0xffff) << 8 | bits & 0xff) {
          case 0x0108 -> "pcm_u8";
          case 0x0110 -> "pcm_s16le";
          case 0x0608 -> "pcm_alaw";
          case 0x0708 -> "pcm_mulaw";
          default -> "";
        };
    boolean plausible =
        (channels == 1 || channels == 2)
            && rate >= 1000
            && rate <= 384_000
            && block == channels * bits / 8
            && bytes >= block
            && bytes % block == 0;
    return codec.isEmpty() || !plausible
        ? Optional.empty()
        : Optional.of(
            new AudioInfo(
                codec,
                Container.WAV.demuxer(),
                rate,
                channels,
                Duration.ofNanos(Math.round(bytes / block * 1e9 / rate))));
  }
}
