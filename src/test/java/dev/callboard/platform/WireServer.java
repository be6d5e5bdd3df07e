package dev.callboard.platform;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server of raw sockets that counts what arrives, before it behaves or misbehaves. Every request
 * whose head arrived is counted, with as much of its body as came.
 */
final class WireServer implements AutoCloseable {

  /** One request as it arrived. */
  record Received(String head, String body, Map<String, String> fields, int connection) {
    String service() {
      return fields.getOrDefault("service", "");
    }

    String method() {
      return head.substring(0, head.indexOf(' '));
    }
  }

  /** Answers a request, well or badly; returns whether the connection stays open. */
  interface Behaviour {
    boolean answer(Received request, Socket socket) throws Exception;
  }

  private static final Pattern PART =
      Pattern.compile(
          "name=\"([^\"]+)\"\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

  private final ServerSocket listener;
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Behaviour behaviour;

  WireServer(Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      listener = new ServerSocket();
      // All addresses of this machine: tests reach it by two of them.
      listener.bind(new InetSocketAddress((InetAddress) null, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port() + "/api/yunhu");
  }

  void behave(Behaviour next) {
    behaviour = next;
  }

  List<Received> received() {
    return received;
  }

  List<Received> received(String service) {
    return received.stream().filter(r -> r.service().equals(service)).toList();
  }

  void forget() {
    received.clear();
  }

  /** Answers with a status, JSON or anything else, and keeps the connection. */
  static Behaviour answers(int status, String body, String... headers) {
    return (_, socket) -> {
      write(socket, http(status, body.getBytes(StandardCharsets.UTF_8).length, headers) + body);
      return true;
    };
  }

  /** Writes these bytes, whatever they are, and closes. */
  static Behaviour writes(String bytes) {
    return (_, socket) -> {
      write(socket, bytes);
      return false;
    };
  }

  /** The head of an answer. */
  static String http(int status, int length, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Word\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
  }

  /** Closes without a word. */
  static Behaviour closes() {
    return (_, _) -> false;
  }

  /** Resets the connection. */
  static Behaviour resets() {
    return (_, socket) -> {
      socket.setSoLinger(true, 0);
      return false;
    };
  }

  /** Says nothing until the server closes. */
  Behaviour hangs() {
    return (_, _) -> {
      closed.await();
      return false;
    };
  }

  static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private void accept() {
    int connections = 0;
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        sockets.add(socket);
        int number = connections++;
        Thread.ofVirtual().start(() -> serve(socket, number));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket socket, int connection) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      boolean open = true;
      while (open) {
        String head = head(in);
        if (head.isEmpty()) {
          return;
        }
        String body = new String(in.readNBytes(length(head)), StandardCharsets.UTF_8);
        Received request = new Received(head, body, fields(body), connection);
        received.add(request);
        open = behaviour.answer(request, socket);
      }
    } catch (Exception _) {
      // The client went away, which is its right.
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      if (b == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static int length(String head) {
    Matcher length = Pattern.compile("(?i)content-length: *(\\d+)").matcher(head);
    return length.find() ? Integer.parseInt(length.group(1)) : 0;
  }

  private static Map<String, String> fields(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher part = PART.matcher(body);
    for (int from = 0; part.find(from); from = part.end() - 2) {
      fields.put(part.group(1), part.group(2));
    }
    return fields;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      listener.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
