package dev.callboard.callback;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What a client sends, all of it within one span of time: a slow one cannot stay for ever. */
final class TimedInput extends InputStream {

  private final Socket socket;
  private final InputStream in;
  private final long deadline;

  TimedInput(Socket socket, Duration patience) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.deadline = System.nanoTime() + patience.toNanos();
  }

  @Override
  public int read() throws IOException {
    waitNoLonger();
    return in.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    waitNoLonger();
    return in.read(into, offset, length);
  }

  private void waitNoLonger() throws IOException {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0) {
      throw new SocketTimeoutException("too slow");
    }
    socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, left));
  }
}
