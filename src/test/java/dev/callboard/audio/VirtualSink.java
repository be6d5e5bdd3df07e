package dev.callboard.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A device whose time the test lets pass: it hears as many frames as were granted, mono. */
final class VirtualSink implements AudioSink {

  volatile boolean refuse;
  volatile boolean unplugged;
  volatile boolean closed;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private long granted;
  private long sinceOpen;

  synchronized void grant(long frames) {
    granted += frames;
    notifyAll();
  }

  synchronized long frames() {
    return heard.size() / 2;
  }

  synchronized int level(int frame) {
    byte[] all = heard.toByteArray();
    return (all[2 * frame + 1] << 8) | (all[2 * frame] & 0xff);
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
