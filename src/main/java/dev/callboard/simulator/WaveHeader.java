package dev.callboard.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The header of a WAV file, 8 kHz mono. */
final class WaveHeader {

  private static final int RATE = 8000;
  private static final int PCM_FORMAT_BYTES = 16;
  private static final int FACT_BYTES = 12;

  private WaveHeader() {}

  /**
   * Writes it.
   *
   * @param data bytes of sound
   * @param samples in them
   */
  static byte[] of(AudioFormat format, long data, long samples) {
    boolean pcm = format == AudioFormat.PCM;
    boolean gsm = format == AudioFormat.GSM;
    int formatBytes = pcm ? PCM_FORMAT_BYTES : gsm ? 20 : 18;
    int length = 12 + 8 + formatBytes + (pcm ? 0 : FACT_BYTES) + 8;
    ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt((int) (length - 8 + data + (data & 1)));
    header.put(ascii("WAVEfmt ")).putInt(formatBytes);
    header.putShort((short) format.waveTag()).putShort((short) 1).putInt(RATE);
    header.putInt(RATE * format.unitBytes() / format.unitSamples());
    header.putShort((short) format.unitBytes());
    header.putShort((short) (pcm ? 16 : gsm ? 0 : 8));
    if (!pcm) {
      header.putShort((short) (gsm ? 2 : 0));
    }
    if (gsm) {
      header.putShort((short) format.unitSamples());
    }
    if (!pcm) {
      header.put(ascii("fact")).putInt(4).putInt((int) samples);
    }
    return header.put(ascii("data")).putInt((int) data).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
