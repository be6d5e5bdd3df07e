package dev.callboard.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A device whose time the test lets pass: it hears as many frames as were granted, mono. */
public final class VirtualSink implements AudioSink {

  /** Whether no device can be opened. */
  public volatile boolean refuse;

  /** Whether the open device is gone. */
  public volatile boolean unplugged;

  volatile boolean closed;
  private final Heard heard = new Heard();
  private long granted;
  private long sinceOpen;

  /** Lets time for so many frames pass. */
  public synchronized void grant(long frames) {
    granted += frames;
    notifyAll();
  }

  /** Frames heard so far. */
  public synchronized long frames() {
    return heard.size() / 2;
  }

  synchronized int level(int frame) {
    return heard.level(frame);
  }

  /** What was heard, without a copy for every look at it. */
  private static final class Heard extends ByteArrayOutputStream {
    int level(int frame) {
      return (buf[2 * frame + 1] << 8) | (buf[2 * frame] & 0xff);
    }
  }

  @Override
  public synchronized void open(int sampleRate, int channels) throws IOException {
    if (refuse) {
      throw new IOException("no device");
    }
    closed = false;
    sinceOpen = 0;
  }

  @Override
  public synchronized void write(byte[] pcm, int offset, int length) throws IOException {
    long frames = length / 2;
    try {
      while (granted < frames) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    if (unplugged) {
      throw new IOException("unplugged");
    }
    granted -= frames;
    sinceOpen += frames;
    heard.write(pcm, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public synchronized long heardMicros() {
    return sinceOpen * 1_000_000 / 8000;
  }

  @Override
  public void close() {
    closed = true;
  }
}
