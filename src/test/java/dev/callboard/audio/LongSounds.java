package dev.callboard.audio;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Long recordings, made of the short ones of the test resources by saying them again and again. */
public final class LongSounds {

  private static final int WAV_HEAD = 8;
  private static final int AMR_HEAD = 6;

  /** At 12.2 kbit/s, 20 ms. */
  private static final int AMR_FRAME = 32;

  private LongSounds() {}

  /** An mp3 of 8 kHz and 16 kbit/s, as the platform's. */
  public static Path mp3(Path file, int seconds) throws IOException {
    byte[] once = Sounds.bytes("mpeg25.mp3");
    int frame = MpegFrame.bytes(once, 0);
    int sounding = once.length / frame * frame;
    // The first frame tells of the file's length and would lie.
    return repeat(file, new byte[0], once, frame, sounding - frame, seconds * 2000L);
  }

  /** A WAV file of one of the test resources' codecs. */
  public static Path wav(Path file, String name, int bytesPerSecond, int seconds)
      throws IOException {
    byte[] once = Sounds.bytes(name);
    int at = 12;
    ByteBuffer chunks = ByteBuffer.wrap(once).order(ByteOrder.LITTLE_ENDIAN);
    while (once[at] != 'd') {
      at += WAV_HEAD + chunks.getInt(at + 4);
    }
    long length = (long) bytesPerSecond * seconds;
    byte[] head = java.util.Arrays.copyOf(once, at + WAV_HEAD);
    ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 4, (int) length);
    return repeat(file, head, once, at + WAV_HEAD, chunks.getInt(at + 4), length);
  }

  /** An AMR file: frames follow each other behind the first six bytes. */
  public static Path amr(Path file, int seconds) throws IOException {
    byte[] once = Sounds.bytes("speech.amr");
    byte[] head = java.util.Arrays.copyOf(once, AMR_HEAD);
    return repeat(file, head, once, AMR_HEAD, once.length - AMR_HEAD, seconds * 50L * AMR_FRAME);
  }

  private static Path repeat(Path file, byte[] head, byte[] once, int from, int count, long length)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(head);
      for (long left = length; left > 0; left -= count) {
        out.write(once, from, (int) Math.min(count, left));
      }
    }
    return file;
  }
}
