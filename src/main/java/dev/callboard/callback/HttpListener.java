package dev.callboard.callback;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one request per connection, a bounded number of them at once; more wait in the system's
 * queue. A server of its own rather than the JDK's, which has no limit of time for one request.
 */
final class HttpListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
  private static final int AT_ONCE = 64;
  private static final int QUEUE = 128;
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final long PAUSE_NANOS = 100_000_000;

  /** What is read of a body that is refused, so that the answer is not lost in a reset. */
  private static final int DRAINED = 1 << 20;

  /** Reads a request and decides. */
  @FunctionalInterface
  interface Receiver {
    /** An exception means that there is nobody left to answer. */
    Verdict receive(InetAddress from, InputStream in, OutputStream out) throws IOException;
  }

  private final ServerSocket server;
  private final Receiver receiver;
  private final Duration patience;
  private final Consumer<Verdict> answered;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /**
   * Listens from now on.
   *
   * @param patience how long a request may take to arrive
   * @param answered told of each answer before it is given
   * @throws IOException when the address or the port cannot be had
   */
  HttpListener(
      InetSocketAddress address, Receiver receiver, Duration patience, Consumer<Verdict> answered)
      throws IOException {
    this.receiver = receiver;
    this.patience = patience;
    this.answered = answered;
    server = new ServerSocket();
    try {
      server.bind(address, QUEUE);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    Thread.ofPlatform().daemon().name("callbacks-listener").start(this::accept);
  }

  /** The port it listens at. */
  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      room.acquireUninterruptibly();
      boolean handed = false;
      try {
        Socket client = server.accept();
        open.add(client);
        Thread.ofVirtual().name("callback").start(() -> serve(client));
        handed = true;
      } catch (IOException e) {
        if (!server.isClosed()) {
          LOG.warn("a connection could not be accepted: {}", e.getMessage());
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      } finally {
        if (!handed) {
          room.release();
        }
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(new TimedInput(client, patience));
      OutputStream out = client.getOutputStream();
      Verdict verdict = receiver.receive(client.getInetAddress(), in, out);
      answered.accept(verdict);
      out.write(answer(verdict));
      out.flush();
      if (!verdict.taken()) {
        client.shutdownOutput();
        drain(new TimedInput(client, FAREWELL));
      }
    } catch (IOException e) {
      LOG.debug("a client went away: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("a callback was not answered", e);
    } finally {
      open.remove(client);
      room.release();
    }
  }

  private static byte[] answer(Verdict verdict) {
    String more =
        switch (verdict) {
          case WRONG_METHOD -> "Allow: POST\r\n";
          case TOO_MANY -> "Retry-After: 1\r\n";
          default -> "";
        };
    String head =
        "HTTP/1.1 %d %s\r\n%sContent-Type: text/plain\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(verdict.status(), verdict.reason(), more, verdict.body().length());
    return (head + verdict.body()).getBytes(StandardCharsets.US_ASCII);
  }

  private static void drain(InputStream in) throws IOException {
    byte[] part = new byte[8192];
    int read = 0;
    for (int n = in.read(part); n >= 0 && read < DRAINED; n = in.read(part)) {
      read += n;
    }
  }

  /** Takes no more connections, lets those under way finish for a moment, and cuts the rest. */
  @Override
  public void close() throws IOException {
    server.close();
    if (!finished()) {
      for (Socket client : open) {
        client.close();
      }
      if (!finished()) {
        LOG.warn("a callback under way did not end");
      }
    }
  }

  private boolean finished() {
    try {
      boolean all = room.tryAcquire(AT_ONCE, FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
      if (all) {
        // The thread that accepts may wait for room; it must see that it is over.
        room.release(AT_ONCE);
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
