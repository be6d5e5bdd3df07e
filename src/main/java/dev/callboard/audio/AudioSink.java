package dev.callboard.audio;

import java.io.IOException;

/** Where sound goes: the machine's device, or silence. */
public interface AudioSink extends AutoCloseable {

  /** Does ahead of time what the first opening would take long for; makes no sound. */
  default void prepare() {}

  /** Begins sound of signed 16-bit little-endian samples. */
  void open(int sampleRate, int channels) throws IOException;

  /** Takes bytes, blocking at the pace of the sound. */
  void write(byte[] pcm, int offset, int length) throws IOException;

  /** Throws away what has not sounded yet. */
  void flush();

  /** Microseconds of sound that were heard since {@link #open}. */
  long heardMicros();

  @Override
  void close();
}
