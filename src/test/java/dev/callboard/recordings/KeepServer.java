package dev.callboard.recordings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The platform of {@link KeepBenchmark}, in a process of its own: {@code KeepServer wav|mp3 CALLS}. Knows
 * log-ins, call records, links and files of 20 to 300 KB, and prints its port.
 */
final class KeepServer {

  private static final int KINDS = 64;

  /** Between two calls: ten thousand are two weeks. */
  private static final int SECONDS_APART = 120;

  private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final Pattern FIELD =
      Pattern.compile("name=\"(\\w+)\"\r\n(?:[^\r\n]+\r\n)*\r\n([^\r\n]*)\r\n");

  private final List<byte[]> sounds;
  private final int calls;
  private final HttpServer server;
  private final LocalDateTime first = LocalDateTime.now(ZONE).minusDays(20).withNano(0);

  private KeepServer(List<byte[]> sounds, int calls) throws IOException {
    this.sounds = sounds;
    this.calls = calls;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/f/", this::file);
    server.createContext("/api", this::answer);
  }

  public static void main(String[] arguments) throws IOException {
    Random random = new Random(5);
    List<byte[]> sounds = new ArrayList<>();
    for (int i = 0; i < KINDS; i++) {
      int bytes = 20_000 + (int) (280_000L * i / (KINDS - 1));
      sounds.add(arguments[0].equals("mp3") ? mp3(bytes) : wav(bytes, random));
    }
    KeepServer platform = new KeepServer(sounds, Integer.parseInt(arguments[1]));
    platform.server.start();
    System.out.println(platform.server.getAddress().getPort());
  }

  /** Starts one; its first line is its port. */
  static Process start(String sound, int calls) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Dsun.net.httpserver.nodelay=true",
            "-cp",
            System.getProperty("java.class.path"),
            KeepServer.class.getName(),
            sound,
            Integer.toString(calls))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void file(HttpExchange exchange) throws IOException {
    int i = Integer.parseInt(exchange.getRequestURI().getPath().substring(3));
    send(exchange, sounds.get(i * 37 % KINDS));
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> form = new HashMap<>();
    Matcher field =
        FIELD.matcher(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
    while (field.find()) {
      form.put(field.group(1), field.group(2));
    }
    String result =
        switch (form.get("service")) {
          case "App.Sip_Cdr.GetRecodeFile" ->
              "{\"downurl\":\"http://127.0.0.1:"
                  + server.getAddress().getPort()
                  + "/f/"
                  + form.get("filename")
                  + "\",\"expiredtime\":\"Expiration time:2026-11-23 17:27:23\"}";
          case "App.Sip_Cdr.GetBill" -> bills(form);
          default ->
              "{\"companycode\":\"1\",\"companyname\":\"x\",\"token\":\"t\",\"authtime\":\"\"}";
        };
    send(
        exchange,
        ("{\"ret\":200,\"data\":{\"status\":0,\"desc\":\"ok\",\"result\":"
                + result
                + ",\"reqtime\":1,\"rsptime\":1},\"msg\":\"\"}")
            .getBytes(StandardCharsets.UTF_8));
  }

  private String bills(Map<String, String> form) {
    int page = Integer.parseInt(form.get("currentpage"));
    int size = Integer.parseInt(form.get("itemsperpage"));
    LocalDateTime from = LocalDateTime.parse(form.get("starttime"), TIME);
    LocalDateTime to = LocalDateTime.parse(form.get("endtime"), TIME);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      LocalDateTime start = first.plusSeconds((long) i * SECONDS_APART);
      if (!start.isBefore(from) && !start.isAfter(to)) {
        found.add(i);
      }
    }
    return found.stream()
        .skip((page - 1L) * size)
        .limit(size)
        .map(
            i ->
                House.bill(
                    i + 1,
                    TIME.format(first.plusSeconds((long) i * SECONDS_APART)),
                    String.valueOf(i + 1),
                    1))
        .collect(
            Collectors.joining(
                ",",
                "{\"totalitems\":%d,\"currentpage\":%d,\"itemsperpage\":%d,\"bills\":["
                    .formatted(found.size(), page, size),
                "]}"));
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] wav(int bytes, Random random) {
    int data = bytes - 44 & ~1;
    ByteBuffer wav = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16_000);
    wav.putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data);
    while (wav.hasRemaining()) {
      wav.putShort((short) random.nextInt(-9000, 9000));
    }
    return wav.array();
  }

  /** A real recording again and again: whole frames, one behind the other. */
  private static byte[] mp3(int bytes) throws IOException {
    byte[] once = FakePlatform.bytes("mpeg25.mp3");
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    do {
      sound.write(once);
    } while (sound.size() + once.length <= bytes);
    return sound.toByteArray();
  }
}
