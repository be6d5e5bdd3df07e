package dev.callboard.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Reads a recording as signed 16-bit little-endian samples, a frame at a time: memory does not grow
 * with the recording. Not thread-safe.
 */
public final class PcmReader implements AutoCloseable {

  /** An MPEG frame borrows bits from those before it, so sound is decoded from a little before. */
  private static final Duration PREROLL = Duration.ofMillis(300);

  private final Path file;
  private final Container container;
  private Decoder decoder;
  private final Pcm pcm;
  private final int channels;
  private byte[] pending = new byte[0];
  private int used;
  private long position;
  private boolean closed;

  private PcmReader(Path file, Container container, Decoder decoder) {
    this.file = file;
    this.container = container;
    this.decoder = decoder;
    channels = Math.min(2, decoder.channels());
    pcm = new Pcm(decoder.sampleRate(), channels);
  }

  /**
   * Opens a file at its start.
   *
   * @throws IOException when it cannot be read or is not audio
   */
  public static PcmReader open(Path file) throws IOException {
    Container container =
        Container.of(file).orElseThrow(() -> new IOException("not an audio file"));
    return new PcmReader(file, container, new Decoder(file, container));
  }

  /** What the file is; its duration is the one the file claims, zero while unknown. */
  public AudioInfo info() {
    return info(decoder.claimedSamples());
  }

  /** Hz. */
  public int sampleRate() {
    return decoder.sampleRate();
  }

  /** 1 or 2. */
  public int channels() {
    return channels;
  }

  /** Where the next byte stands. */
  public Duration position() {
    return time(position);
  }

  /**
   * Reads bytes of whole samples.
   *
   * @param length at least one sample of all channels (2 or 4 bytes)
   * @return how many bytes, or -1 at the end
   * @throws IOException when reading fails or nothing more decodes
   */
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (used == pending.length) {
      if (!fill()) {
        return -1;
      }
    }
    int unit = channels * 2;
    int given = Math.min(length, pending.length - used) / unit * unit;
    System.arraycopy(pending, used, buffer, offset, given);
    used += given;
    position += given / unit;
    return given;
  }

  /** Goes to a time; behind the end the next read says so. */
  public void seek(Duration to) throws IOException {
    long target = samples(to.isNegative() ? Duration.ZERO : to);
    long from = Math.max(0, target - samples(PREROLL));
    pending = new byte[0];
    used = 0;
    if (!decoder.seek(from)) {
      decoder.close();
      decoder = new Decoder(file, container);
      position = 0;
    } else {
      position = from;
    }
    discardUntil(target);
  }

  /** Whether sound is missing from what was read so far to its end. */
  void judge() throws IOException {
    decoder.faults().judge();
  }

  /** What the file is, with its length counted in samples. */
  AudioInfo info(long samples) {
    return new AudioInfo(
        decoder.codecName(), container.demuxer(), sampleRate(), channels, time(samples));
  }

  Container container() {
    return container;
  }

  /** Length in samples as the file claims; 0 when unknown. */
  long claimedSamples() {
    return decoder.claimedSamples();
  }

  /** Samples of one channel given so far, or stepped over by a seek. */
  long positionSamples() {
    return position;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      decoder.close();
      pcm.close();
    }
  }

  private boolean fill() throws IOException {
    AVFrame frame = decoder.next();
    if (frame == null) {
      return false;
    }
    pending = pcm.convert(frame);
    used = 0;
    return true;
  }

  private void discardUntil(long target) throws IOException {
    boolean first = true;
    int unit = channels * 2;
    while (position < target) {
      if (!fill()) {
        return;
      }
      long at = decoder.frameSample();
      if (first && at >= 0) {
        position = at;
      }
      first = false;
      int skip = (int) Math.min(pending.length / unit, Math.max(0, target - position));
      position += skip;
      used = skip * unit;
    }
  }

  private long samples(Duration time) {
    return Math.round(time.toNanos() / 1e9 * decoder.sampleRate());
  }

  private Duration time(long samples) {
    return Duration.ofNanos(Math.round(samples * 1e9 / decoder.sampleRate()));
  }
}
