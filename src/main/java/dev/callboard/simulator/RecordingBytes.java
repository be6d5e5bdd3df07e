package dev.callboard.simulator;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A recording of a given length: whole units of speech from a seeded place on, looped, behind the
 * header its format needs. Never held whole.
 */
final class RecordingBytes implements Body {

  private final byte[] header;
  private final byte[] speech;
  private final long start;
  private final long length;

  RecordingBytes(AudioFormat format, byte[] speech, int seconds, long hash) {
    long units = format.units(seconds);
    int unitsOfSpeech = speech.length / format.unitBytes();
    long data = units * format.unitBytes();
    this.header =
        format == AudioFormat.MP3
            ? new byte[0]
            : WaveHeader.of(format, data, units * format.unitSamples());
    this.speech = speech;
    this.start = (long) Mix.pick(hash, unitsOfSpeech) * format.unitBytes();
    this.length = header.length + data + padding(format, data);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void write(long from, long to, OutputStream out) throws IOException {
    long at = from;
    if (at < header.length) {
      int end = (int) Math.min(to, header.length);
      out.write(header, (int) at, end - (int) at);
      at = end;
    }
    while (at < to) {
      int place = (int) ((start + at - header.length) % speech.length);
      int run = (int) Math.min(to - at, speech.length - place);
      out.write(speech, place, run);
      at += run;
    }
  }

  /** RIFF chunks have an even length; the byte that fills up is not counted in the chunk. */
  private static long padding(AudioFormat format, long data) {
    return format == AudioFormat.MP3 ? 0 : data & 1;
  }
}
