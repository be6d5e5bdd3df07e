package dev.callboard.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on 127.0.0.1 and holds one conversation per connection, each on its own virtual thread.
 * Own socket code, because faults need what no HTTP server offers: resets, half bodies, lengths that
 * lie.
 */
final class HttpPort implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpPort.class);
  private static final int BACKLOG = 512;

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Function<Request, Answer> answers;
  private final BooleanSupplier turnsAway;

  /**
   * Starts listening.
   *
   * @param port 0 for any free one
   * @param turnsAway asked at each connection: true resets it unheard
   */
  HttpPort(int port, Function<Request, Answer> answers, BooleanSupplier turnsAway)
      throws IOException {
    this.server = new ServerSocket(port, BACKLOG, InetAddress.getByName("127.0.0.1"));
    this.answers = answers;
    this.turnsAway = turnsAway;
    Thread.ofPlatform().daemon().name("simulator-port").start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        if (server.isClosed() || turnsAway.getAsBoolean()) {
          reset(socket);
        } else {
          Thread.ofVirtual().name("simulator-conversation").start(() -> converse(socket));
        }
      } catch (IOException e) {
        LOG.debug("Stopped accepting: {}", e.getMessage());
      }
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      // Without it every small reply waits for the client's delayed acknowledgement.
      socket.setTcpNoDelay(true);
      new HttpConversation(socket, answers).run();
    } catch (IOException e) {
      LOG.debug("Connection ended: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("A request could not be answered", e);
    } finally {
      open.remove(socket);
    }
  }

  private void reset(Socket socket) throws IOException {
    open.remove(socket);
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Stops listening and ends every conversation. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      LOG.debug("Closing the port: {}", e.getMessage());
    }
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        LOG.debug("Closing a connection: {}", e.getMessage());
      }
    }
  }
}
