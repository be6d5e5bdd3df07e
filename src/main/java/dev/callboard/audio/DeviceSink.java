package dev.callboard.audio;

import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/** The machine's default sound device. */
public final class DeviceSink implements AudioSink {

  private static final int SAMPLE_BITS = 16;

  /** Short, so that pause and seek are heard at once; long enough for a busy machine. */
  private static final double BUFFER_SECONDS = 0.15;

  private @Nullable SourceDataLine line;

  /** The first look for devices loads their providers. */
  @Override
  public void prepare() {
    AudioSystem.getMixerInfo();
  }

  @Override
  public void open(int sampleRate, int channels) throws IOException {
    AudioFormat format = new AudioFormat(sampleRate, SAMPLE_BITS, channels, true, false);
    SourceDataLine opened = null;
    try {
      opened = AudioSystem.getSourceDataLine(format);
      opened.open(format, (int) (sampleRate * BUFFER_SECONDS) * channels * 2);
      opened.start();
      line = opened;
    } catch (LineUnavailableException | RuntimeException e) {
      if (opened != null) {
        opened.close();
      }
      throw new IOException("no sound device takes this sound", e);
    }
  }

  @Override
  public void write(byte[] pcm, int offset, int length) throws IOException {
    SourceDataLine open = line;
    if (open == null || open.write(pcm, offset, length) < length) {
      throw new IOException("the sound device went away");
    }
  }

  @Override
  public void flush() {
    if (line != null) {
      line.flush();
    }
  }

  @Override
  public long heardMicros() {
    return line == null ? 0 : line.getMicrosecondPosition();
  }

  @Override
  public void close() {
    if (line != null) {
      line.close();
      line = null;
    }
  }
}
