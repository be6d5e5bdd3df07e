package dev.callboard.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Makes a file the platform plays out of any sound: mp3 at 8000 Hz, one channel (platform
 * documentation, IVR group call access process: sampling rate 8000, mp3).
 */
public final class VoiceConversion {

  /** What the platform asks for. */
  public static final int RATE = 8000;

  /** Nobody listens to an announcement longer than this; it bounds what is held in memory. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int BUFFER = 64 * 1024;

  private VoiceConversion() {}

  /** Whether a file is what the platform plays; its name is another matter. */
  public static boolean conforms(AudioInfo info) {
    return info.codec().startsWith("mp3") && info.sampleRate() == RATE;
  }

  /**
   * Writes a conforming copy, whole or not at all.
   *
   * @param source any sound that can be decoded, up to a quarter of an hour
   * @param target is replaced
   * @return what was written, from decoding it
   * @throws IOException when the source is no sound, is too long, or the target cannot be written
   */
  public static AudioInfo convert(Path source, Path target) throws IOException {
    short[] sound = Resampling.to(RATE, mono(source));
    Path folder = target.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, "voice-", ".tmp");
    try {
      try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE);
          Mp3Writer writer = new Mp3Writer(out, RATE)) {
        writer.write(sound);
        writer.finish();
        out.force(true);
      }
      AudioInfo written = AudioFile.check(temporary);
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Resampling.Sound mono(Path source) throws IOException {
    try (PcmReader reader = PcmReader.open(source)) {
      long most = LONGEST.toSeconds() * reader.sampleRate() * reader.channels() * Short.BYTES;
      var bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      int read;
      while ((read = reader.read(buffer, 0, buffer.length)) >= 0) {
        bytes.write(buffer, 0, read);
        if (bytes.size() > most) {
          throw new IOException("longer than " + LONGEST.toMinutes() + " minutes");
        }
      }
      if (bytes.size() == 0) {
        throw new IOException("no sound in it");
      }
      return new Resampling.Sound(
          reader.sampleRate(), mixed(bytes.toByteArray(), reader.channels()));
    }
  }

  private static float[] mixed(byte[] pcm, int channels) {
    ByteBuffer samples = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN);
    float[] mono = new float[pcm.length / Short.BYTES / channels];
    for (int i = 0; i < mono.length; i++) {
      float sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += samples.getShort();
      }
      mono[i] = sum / channels;
    }
    return mono;
  }
}
