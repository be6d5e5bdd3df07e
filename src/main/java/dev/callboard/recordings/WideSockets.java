package dev.callboard.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that take as much from the network at a time as has come. OkHttp asks for 8 KB: a recording is
 * thirty questions to the system then, each with its wait, instead of five. And the system itself ends a
 * read that waits for too long: OkHttp would have another thread look after each.
 */
final class WideSockets extends SocketFactory {

  private final int longest;

  /**
   * Makes them so.
   *
   * @param longest a read may wait, where OkHttp sets no time of its own
   */
  WideSockets(Duration longest) {
    this.longest = Math.toIntExact(longest.toMillis());
  }

  @Override
  public Socket createSocket() {
    return new Wide(longest);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return SocketFactory.getDefault().createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return SocketFactory.getDefault().createSocket(host, port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return SocketFactory.getDefault().createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return SocketFactory.getDefault().createSocket(host, port, local, localPort);
  }

  private static final class Wide extends Socket {
    private final int longest;
    private @Nullable InputStream in;

    Wide(int longest) {
      this.longest = longest;
    }

    /** Without a time is what OkHttp says of a read that it does not look after. */
    @Override
    public void setSoTimeout(int milliseconds) throws SocketException {
      super.setSoTimeout(milliseconds == 0 ? longest : milliseconds);
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
      if (in == null) {
        in = new Ahead(super.getInputStream());
      }
      return in;
    }
  }

  /** Reads ahead what is there, and waits for no more than that. One thread reads at a time. */
  private static final class Ahead extends InputStream {
    private final byte[] read = new byte[64 * 1024];
    private final InputStream in;
    private int at;
    private int end;

    Ahead(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return more() ? read[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!more()) {
        return -1;
      }
      int n = Math.min(length, end - at);
      System.arraycopy(read, at, into, from, n);
      at += n;
      return n;
    }

    private boolean more() throws IOException {
      if (at == end) {
        int n = in.read(read);
        at = 0;
        end = Math.max(0, n);
      }
      return at < end;
    }

    @Override
    public int available() throws IOException {
      return end - at + in.available();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
