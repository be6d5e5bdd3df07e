package dev.callboard.recordings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A platform that knows recordings only, and misbehaves on demand. */
final class FakePlatform implements AutoCloseable {

  private static final Pattern FIELD =
      Pattern.compile("name=\"(\\w+)\"\r\n(?:[^\r\n]+\r\n)*\r\n([^\r\n]*)\r\n");

  /** What happens to one request for a recording. */
  enum Fault {
    NONE,
    HTML,
    JSON,
    EMPTY,
    SHORT,
    /** Half of the body, then nothing until {@link #goOn}; then the rest. */
    STALL,
    /** The link, but not before {@link #goOn}; then that there is no such file. */
    STALL_THEN_NONE,
    /** Half of the body, then nothing until {@link #goOn}; then the end of the connection. */
    STALL_THEN_CUT,
    CUT_SOUND,
    STATUS_403,
    STATUS_404,
    CODE_1029,
    TOKEN_DEAD,
    ACCOUNT_REFUSED,
    REDIRECT,
    REDIRECT_TO_FILE,
    REDIRECT_FOR_EVER
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
  private final Map<String, Integer> downloads = new ConcurrentHashMap<>();
  private final Map<String, byte[]> sounds = new ConcurrentHashMap<>();
  private final List<String> requestHeaders = new CopyOnWriteArrayList<>();
  private final Semaphore stalled = new Semaphore(0);
  private final Semaphore going = new Semaphore(0);
  private final AtomicInteger resolves = new AtomicInteger();
  private final AtomicInteger token = new AtomicInteger();
  private final AtomicInteger untilCalled = new AtomicInteger(Integer.MAX_VALUE);
  private volatile Runnable called = () -> {};
  private volatile byte[] sound = bytes("mpeg25.mp3");

  FakePlatform() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  static byte[] bytes(String name) {
    try (InputStream in = FakePlatform.class.getResourceAsStream("/audio/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/yunhu");
  }

  /** Faults of the coming requests for a recording, one each; then none. */
  void misbehave(String name, Fault... next) {
    faults.put(name, new ConcurrentLinkedDeque<>(Arrays.asList(next)));
  }

  void give(String name, byte[] content) {
    sounds.put(name, content);
  }

  /** Runs something once, when so many further downloads were asked for. */
  void onDownload(int number, Runnable action) {
    called = action;
    untilCalled.set(number);
  }

  /** Waits until a request stalls. */
  void awaitStall() throws InterruptedException {
    if (!stalled.tryAcquire(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no request stalled");
    }
  }

  /** Lets a stalled request go on. */
  void goOn() {
    going.release();
  }

  private void stall() {
    stalled.release();
    going.acquireUninterruptibly();
  }

  int downloads(String name) {
    return downloads.getOrDefault(name, 0);
  }

  int resolves() {
    return resolves.get();
  }

  List<String> requestHeaders() {
    return requestHeaders;
  }

  byte[] sound() {
    return sound;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("POST")) {
        service(exchange);
      } else {
        download(exchange);
      }
    }
  }

  private void service(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> fields = new ConcurrentHashMap<>();
    for (Matcher field = FIELD.matcher(body); field.find(); ) {
      fields.put(field.group(1), field.group(2));
    }
    if (fields.get("service").equals("App.Sip_Auth.Login")) {
      ok(
          exchange,
          "{\"companycode\":\"1\",\"companyname\":\"x\",\"token\":\"t%d\",\"authtime\":\"\"}"
              .formatted(token.incrementAndGet()));
      return;
    }
    resolves.incrementAndGet();
    String name = fields.get("filename");
    Deque<Fault> queue = faults.getOrDefault(name, new ConcurrentLinkedDeque<>());
    Fault fault = queue.isEmpty() ? Fault.NONE : queue.poll();
    if (fault == Fault.TOKEN_DEAD || !fields.get("token").equals("t" + token.get())) {
      send(exchange, 200, "{\"ret\":600,\"data\":[],\"msg\":\"dead\"}");
    } else if (fault == Fault.ACCOUNT_REFUSED) {
      send(exchange, 200, "{\"ret\":604,\"data\":[],\"msg\":\"IP\"}");
    } else if (fault == Fault.CODE_1029 || fault == Fault.STALL_THEN_NONE) {
      if (fault == Fault.STALL_THEN_NONE) {
        stall();
      }
      send(
          exchange,
          200,
          "{\"ret\":200,\"data\":{\"status\":1,\"desc\":\"no\",\"errors\":{\"code\":\"1029\","
              + "\"codemsg\":\"file does not exist\"},\"reqtime\":1,\"rsptime\":1},\"msg\":\"\"}");
    } else {
      String hex = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
      String url = endpoint().resolve("/dl/" + fault + "/" + hex).toString();
      ok(
          exchange,
          "{\"downurl\":\"%s\",\"expiredtime\":\"Expiration time:2026-11-23 17:27:23\"}"
              .formatted(url));
    }
  }

  private void download(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    Fault fault = Fault.valueOf(path[2]);
    String name = new String(HexFormat.of().parseHex(path[3]), StandardCharsets.UTF_8);
    downloads.merge(name, 1, Integer::sum);
    if (untilCalled.decrementAndGet() == 0) {
      threads.execute(called);
    }
    exchange.getRequestHeaders().forEach((key, value) -> requestHeaders.add(key + ": " + value));
    byte[] content = sounds.getOrDefault(name, sound);
    switch (fault) {
      case HTML -> send(exchange, 200, "<html><body>maintenance</body></html>");
      case JSON -> send(exchange, 200, "{\"ret\":404,\"msg\":\"expired\"}");
      case EMPTY -> send(exchange, 200, "");
      case SHORT -> {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content, 0, content.length / 2);
      }
      case STALL, STALL_THEN_CUT -> {
        int half = content.length / 2;
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content, 0, half);
        exchange.getResponseBody().flush();
        stall();
        if (fault == Fault.STALL) {
          exchange.getResponseBody().write(content, half, content.length - half);
        }
      }
      case CUT_SOUND -> send(exchange, 200, Arrays.copyOf(content, content.length - 20));
      case STATUS_403 -> send(exchange, 403, "expired");
      case STATUS_404 -> send(exchange, 404, "none");
      case REDIRECT -> redirect(exchange, "/dl/NONE/" + path[3]);
      case REDIRECT_TO_FILE -> redirect(exchange, "file:///etc/hostname");
      case REDIRECT_FOR_EVER -> redirect(exchange, "/dl/REDIRECT_FOR_EVER/" + path[3]);
      default -> send(exchange, 200, content);
    }
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void ok(HttpExchange exchange, String result) throws IOException {
    send(
        exchange,
        200,
        "{\"ret\":200,\"data\":{\"status\":0,\"desc\":\"ok\",\"result\":%s,\"reqtime\":1,\"rsptime\":1},\"msg\":\"\"}"
            .formatted(result));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
