package dev.callboard.calls;

import dev.callboard.platform.BillReader;
import dev.callboard.simulator.History;
import dev.callboard.simulator.SimulatedCall;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A platform that costs next to nothing while it answers: every page of every day is written down before
 * the first question. It knows Login and GetBill for whole days of 1000 records a page, and takes both
 * kinds of form. In a process of its own, it lets a client be measured and not itself.
 *
 * <p>{@code PreparedPlatform RECORDS DAYS}: prints its port, then serves until its input ends.
 */
final class PreparedPlatform implements AutoCloseable {

  private static final int OFFSET = 8 * 3_600;
  private static final int PER_PAGE = 1000;
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final byte[] LOGIN =
      answer(
          BillServer.success("{\"companycode\":1,\"companyname\":\"t\",\"token\":\"t1\"}")
              .getBytes(StandardCharsets.UTF_8));

  private final Map<LocalDate, Day> days = new HashMap<>();
  private final ServerSocket socket;

  /**
   * The records of one day.
   *
   * @param pages their JSON, a comma between two
   */
  private record Day(int records, List<byte[]> pages) {}

  PreparedPlatform(History history) throws IOException {
    prepare(history);
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("platform").start(this::accept);
  }

  public static void main(String[] args) throws IOException {
    History history = SimulatedBills.history(Long.parseLong(args[0]), Integer.parseInt(args[1]));
    try (var platform = new PreparedPlatform(history)) {
      System.out.println(platform.socket.getLocalPort());
      while (System.in.read() >= 0) {}
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/api/yunhu");
  }

  /** Records of a day in no order that means anything, as the platform has them. */
  private void prepare(History history) {
    for (int end = history.size(); end > 0; ) {
      LocalDate day = day(history.call(end - 1));
      int begin = history.firstFrom(day.toEpochDay() * 86_400 - OFFSET);
      List<SimulatedCall> calls = new ArrayList<>(end - begin);
      for (int i = begin; i < end; i++) {
        calls.add(history.call(i));
      }
      calls.sort(Comparator.comparingLong(c -> Long.reverse(c.id() * 0x9E3779B97F4A7C15L)));
      days.put(day, new Day(calls.size(), pages(calls)));
      end = begin;
    }
  }

  private static LocalDate day(SimulatedCall call) {
    return LocalDate.ofEpochDay(Math.floorDiv(call.start() + OFFSET, 86_400));
  }

  private static List<byte[]> pages(List<SimulatedCall> calls) {
    var pages = new ArrayList<byte[]>();
    for (int from = 0; from < calls.size(); from += PER_PAGE) {
      pages.add(
          calls.subList(from, Math.min(calls.size(), from + PER_PAGE)).stream()
              .map(call -> BillReader.toJson(SimulatedBills.bill(call)))
              .collect(Collectors.joining(","))
              .getBytes(StandardCharsets.UTF_8));
    }
    return pages;
  }

  private static byte[] answer(byte[] body) {
    byte[] head = head(body.length);
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  private static byte[] head(int length) {
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        client.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      OutputStream out = new BufferedOutputStream(client.getOutputStream(), 1 << 16);
      for (String form = form(in); form != null; form = form(in)) {
        reply(form, out);
        out.flush();
      }
    } catch (IOException e) {
      // The client went away.
    }
  }

  /** The body of the next request; null at the end. */
  private static String form(InputStream in) throws IOException {
    int length = 0;
    String line = line(in);
    if (line == null) {
      return null;
    }
    for (; line != null && !line.isEmpty(); line = line(in)) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).trim());
      }
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        return line.toString(StandardCharsets.US_ASCII).stripTrailing();
      }
      line.write(c);
    }
    return null;
  }

  private void reply(String form, OutputStream out) throws IOException {
    if (form.contains("App.Sip_Auth.Login")) {
      out.write(LOGIN);
      return;
    }
    LocalDate from = LocalDateTime.parse(value(form, "starttime"), WRITTEN).toLocalDate();
    LocalDateTime end = LocalDateTime.parse(value(form, "endtime"), WRITTEN);
    int left = Integer.parseInt(value(form, "currentpage"));
    int number = left;
    int total = 0;
    byte[] rows = new byte[0];
    for (LocalDate day = from; day.atStartOfDay().isBefore(end); day = day.plusDays(1)) {
      Day here = days.get(day);
      if (here != null) {
        total += here.records;
        if (left > 0 && left <= here.pages.size()) {
          rows = here.pages.get(left - 1);
        }
        left -= here.pages.size();
      }
    }
    page(total, number, rows, out);
  }

  private static void page(int total, int number, byte[] rows, OutputStream out)
      throws IOException {
    String empty =
        BillServer.success(
            "{\"totalitems\":%d,\"currentpage\":%d,\"itemsperpage\":%d,\"bills\":[]}"
                .formatted(total, number, PER_PAGE));
    int at = empty.indexOf("[]") + 1;
    byte[] head = empty.substring(0, at).getBytes(StandardCharsets.US_ASCII);
    byte[] tail = empty.substring(at).getBytes(StandardCharsets.US_ASCII);
    out.write(head(head.length + rows.length + tail.length));
    out.write(head);
    out.write(rows);
    out.write(tail);
  }

  /** A field of either kind of form. */
  private static String value(String form, String field) {
    int at = form.indexOf("name=\"" + field + "\"");
    if (at >= 0) {
      int from = form.indexOf("\r\n\r\n", at) + 4;
      return form.substring(from, form.indexOf("\r\n", from));
    }
    int from = form.indexOf(field + "=") + field.length() + 1;
    int to = form.indexOf('&', from);
    return form.substring(from, to < 0 ? form.length() : to).replace("%3A", ":").replace('+', ' ');
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
