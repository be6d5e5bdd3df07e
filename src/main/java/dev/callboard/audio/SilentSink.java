package dev.callboard.audio;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Takes sound at the pace of the clock and makes none: for machines without a device. */
public final class SilentSink implements AudioSink {

  private static final long BUFFER_MICROS = 200_000;

  private long bytesPerSecond = 1;
  private long written;
  private long heardBefore;
  private long since;

  @Override
  public synchronized void open(int sampleRate, int channels) {
    bytesPerSecond = 2L * sampleRate * channels;
    written = 0;
    heardBefore = 0;
    since = System.nanoTime();
  }

  @Override
  public void write(byte[] pcm, int offset, int length) {
    synchronized (this) {
      heardMicros();
      written += length * 1_000_000L / bytesPerSecond;
    }
    for (long ahead = ahead(); ahead > BUFFER_MICROS; ahead = ahead()) {
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(ahead - BUFFER_MICROS));
    }
  }

  @Override
  public synchronized void flush() {
    written = heardMicros();
  }

  @Override
  public synchronized long heardMicros() {
    long now = System.nanoTime();
    long heard = heardBefore + TimeUnit.NANOSECONDS.toMicros(now - since);
    if (heard >= written) {
      // Nothing left to hear: time that passes now belongs to no sound.
      heardBefore = written;
      since = now;
      return written;
    }
    return heard;
  }

  @Override
  public void close() {}

  private synchronized long ahead() {
    return written - heardMicros();
  }
}
