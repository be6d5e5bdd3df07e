package dev.callboard.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The small audio files of the test resources, and sounds made on the spot. */
final class Sounds {

  static final List<String> ALL =
      List.of(
          "pcm16.wav",
          "pcm8.wav",
          "alaw.wav",
          "mulaw.wav",
          "gsm.wav",
          "ima.wav",
          "mpeg25.mp3",
          "stereo-mpeg2.mp3",
          "opus.ogg",
          "speech.amr",
          "aac.m4a");

  private Sounds() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Sounds.class.getResourceAsStream("/audio/" + name)) {
      return in.readAllBytes();
    }
  }

  /** Puts a resource into a folder, under a name that says nothing about its kind. */
  static Path file(Path folder, String name) throws IOException {
    return Files.write(folder.resolve("sound-" + name.hashCode()), bytes(name));
  }

  /** A PCM file at 8 kHz whose level rises by one step each second: second n sounds at n * 100. */
  static Path staircase(Path file, int seconds) throws IOException {
    short[] pcm = new short[seconds * 8000];
    for (int i = 0; i < pcm.length; i++) {
      pcm[i] = (short) (i / 8000 * 100);
    }
    return wav(file, 8000, 1, pcm);
  }

  /** A PCM file of 16 bits. */
  static Path wav(Path file, int rate, int channels, short[] pcm) throws IOException {
    int bytes = 2 * pcm.length;
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * channels * 2);
    wav.putShort((short) (channels * 2)).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    wav.asShortBuffer().put(pcm);
    return Files.write(file, wav.array());
  }
}
