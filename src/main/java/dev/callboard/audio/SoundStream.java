package dev.callboard.audio;

import dev.callboard.audio.SoundSettings.Loop;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A recording as it is to be heard: decoded, silences left out, looped, at the wanted speed and
 * loudness, a step of some milliseconds at a time. Not thread-safe.
 */
final class SoundStream {

  private static final int PIECES_PER_SECOND = 50;

  private final PcmReader reader;
  private final int channels;
  private final SilenceGate gate = new SilenceGate();
  private final Tempo tempo;
  private final byte[] bytes;
  private final short[] step;
  private final byte[] out;
  private SoundSettings settings = SoundSettings.DEFAULT;
  private Loudness loudness = Loudness.UNKNOWN;
  private @Nullable Loop loop;

  /** Where what was put into the tempo comes from: a line wherever the recording jumps. */
  private final Deque<Line> lines = new ArrayDeque<>();

  private long put;
  private boolean ended;

  /** From a frame put into the tempo on, frames of the recording follow each other. */
  private record Line(long put, long source) {}

  SoundStream(PcmReader reader) {
    this.reader = reader;
    channels = reader.channels();
    tempo = new Tempo(reader.sampleRate(), channels);
    bytes = new byte[Math.max(1, reader.sampleRate() / PIECES_PER_SECOND) * channels * 2];
    step = new short[tempo.hop() * channels];
    out = new byte[step.length * 2];
  }

  /** From now on, as far as it is not handed out yet. */
  void settings(SoundSettings wanted) {
    settings = wanted;
    tempo.speed(wanted.speed());
  }

  /** What is known of the recording's loudness. */
  void loudness(Loudness measured) {
    loudness = measured;
  }

  /** A part to hear again and again; null for none. */
  void loop(@Nullable Loop wanted) {
    loop = wanted;
  }

  /** Goes to a place; behind the end the next step says so. */
  void seek(Duration to) throws IOException {
    gate.reset();
    tempo.reset();
    lines.clear();
    put = 0;
    ended = false;
    reader.seek(to);
  }

  /** Frames of the recording that were decoded so far. */
  double decoded() {
    return reader.positionSamples();
  }

  /**
   * Gives the next step of sound and where it comes from.
   *
   * @return null at the end
   * @throws IOException when the recording cannot be read on
   */
  @Nullable Step next() throws IOException {
    double from = tempo.position();
    int frames = tempo.take(step);
    while (frames == 0) {
      if (ended) {
        return null;
      }
      feed();
      frames = tempo.take(step);
    }
    double amplitude = settings.amplitude(loudness);
    for (int i = 0; i < frames * channels; i++) {
      int sample = Math.clamp(Math.round(step[i] * amplitude), -32768, 32767);
      out[2 * i] = (byte) sample;
      out[2 * i + 1] = (byte) (sample >> 8);
    }
    double source = source(from);
    return new Step(out, frames, source, Math.min(source + tempo.position() - from, jump()));
  }

  /**
   * A step of sound.
   *
   * @param pcm signed 16-bit little-endian samples, valid until the next step
   * @param frames how many
   * @param from where it begins in the recording, in frames
   * @param to where it ends
   */
  record Step(byte[] pcm, int frames, double from, double to) {}

  private void feed() throws IOException {
    Loop part = loop;
    if (part != null && part.to() != null && atEndOf(part)) {
      gate.release(this::put);
      reader.seek(part.from());
    }
    long at = reader.positionSamples();
    int length = fill(wanted(part));
    if (length == 0) {
      if (part != null && part.to() != null && reader.position().compareTo(part.from()) > 0) {
        reader.seek(part.from());
        return;
      }
      gate.release(this::put);
      ended = true;
      tempo.end();
      return;
    }
    short[] pcm = new short[length / 2];
    for (int i = 0; i < pcm.length; i++) {
      pcm[i] = (short) (bytes[2 * i + 1] << 8 | bytes[2 * i] & 0xff);
    }
    var piece = new SilenceGate.Piece(pcm, pcm.length / channels, at);
    if (settings.skipSilence()) {
      gate.take(piece, channels, loudness.silence(), this::put);
    } else {
      gate.release(this::put);
      put(piece);
    }
  }

  /** Reads as many bytes as are wanted, fewer only before the end. */
  private int fill(int wanted) throws IOException {
    int filled = 0;
    while (filled < wanted) {
      int got = reader.read(bytes, filled, wanted - filled);
      if (got < 0) {
        break;
      }
      filled += got;
    }
    return filled;
  }

  /** A part is left by its end only: whoever listens behind it listens on. */
  private boolean atEndOf(Loop part) {
    long end = frames(part.to());
    long at = reader.positionSamples();
    return at >= end && at < end + bytes.length / 2 / channels;
  }

  /** Bytes up to the end of the part that is looped, and no further. */
  private int wanted(@Nullable Loop part) {
    if (part == null || part.to() == null) {
      return bytes.length;
    }
    long left = frames(part.to()) - reader.positionSamples();
    return left <= 0 ? bytes.length : (int) Math.min(bytes.length, left * channels * 2);
  }

  private void put(SilenceGate.Piece piece) {
    Line last = lines.peekLast();
    if (last == null || last.source + put - last.put != piece.at()) {
      lines.addLast(new Line(put, piece.at()));
    }
    tempo.put(piece.pcm(), piece.frames());
    put += piece.frames();
  }

  private double source(double taken) {
    while (lines.size() > 1 && second().put <= taken) {
      lines.removeFirst();
    }
    Line line = lines.peekFirst();
    return line == null ? reader.positionSamples() : line.source + taken - line.put;
  }

  /** Where the recording is left for another place of it, as far as that is known. */
  private double jump() {
    return lines.size() < 2
        ? Double.MAX_VALUE
        : lines.getFirst().source + second().put - lines.getFirst().put;
  }

  private Line second() {
    var all = lines.iterator();
    all.next();
    return all.next();
  }

  private long frames(Duration time) {
    return Math.round(time.toNanos() / 1e9 * reader.sampleRate());
  }
}
