package dev.callboard.calls;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A platform that knows Login and GetBill, built from the documentation alone. Records come in no
 * order that means anything, so a new one shifts all pages behind it.
 */
final class BillServer implements AutoCloseable {

  /** An answer before it is written down. */
  record Answer(List<String> bills, long total) {}

  /** Bends an answer; gives the text to send instead, or null to send the answer. */
  interface Twist {
    /** Bends the answer to the so-and-so-many-th GetBill, counted from 1. */
    Object bend(int request, Map<String, String> fields, Answer answer);
  }

  /** Characters of a date. */
  private static final int DAY = 10;

  private static final Pattern PART =
      Pattern.compile(
          "name=\"([^\"]+)\"\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

  /** Sent in the place of an answer: half of it, and the connection is cut. */
  static final String CUT = "cut";

  private final Map<Long, Bill> bills = new ConcurrentHashMap<>();

  /** The records of a day in the order they are told in; dropped when one is added. */
  private final Map<String, List<Bill>> days = new ConcurrentHashMap<>();

  /** Those handed out as unqueried, or put here by a test. */
  final Set<Long> queried = ConcurrentHashMap.newKeySet();

  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger logins = new AtomicInteger();
  private final HttpServer http;
  volatile boolean endInclusive = true;

  /** Whether what is handed out under {@code syncflag} 1 counts as queried at once. */
  volatile boolean marks = true;

  volatile int mostPerPage = 1000;
  volatile Twist twist = (_, _, answer) -> answer;
  private volatile int validLogin;

  BillServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::answer);
    http.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/api/yunhu");
  }

  void add(Collection<Bill> more) {
    for (Bill bill : more) {
      Bill before = bills.put(bill.id(), bill);
      days.remove(day(bill));
      if (before != null) {
        days.remove(day(before));
      }
    }
  }

  /** Every record as it is now. */
  Map<Long, Bill> bills() {
    return Map.copyOf(bills);
  }

  /** How many times GetBill was asked for. */
  int requests() {
    return requests.get();
  }

  /** From here on the token in use is answered with 600. */
  void killToken() {
    validLogin = logins.get() + 1;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> fields = new HashMap<>();
    Matcher part = PART.matcher(body);
    for (int from = 0; part.find(from); from = part.end() - 2) {
      fields.put(part.group(1), part.group(2));
    }
    String text = reply(fields);
    if (text.equals(CUT)) {
      exchange.sendResponseHeaders(200, 5_000);
      exchange.getResponseBody().write("{\"ret\":200,\"data\"".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      throw new IOException("the connection is cut");
    }
    byte[] reply = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, reply.length);
    exchange.getResponseBody().write(reply);
    exchange.close();
  }

  private String reply(Map<String, String> fields) {
    if (fields.getOrDefault("service", "").equals("App.Sip_Auth.Login")) {
      return success(
          "{\"companycode\":1,\"companyname\":\"t\",\"token\":\"t%d\"}"
              .formatted(logins.incrementAndGet()));
    }
    if (Integer.parseInt(fields.get("token").substring(1)) < validLogin) {
      return "{\"ret\":600,\"data\":[],\"msg\":\"The token is invalid\"}";
    }
    Object bent = twist.bend(requests.incrementAndGet(), fields, page(fields));
    return bent instanceof Answer(List<String> rows, long total)
        ? success(
            "{\"totalitems\":%d,\"currentpage\":%s,\"itemsperpage\":%d,\"bills\":[%s]}"
                .formatted(total, fields.get("currentpage"), mostPerPage, String.join(",", rows)))
        : (String) bent;
  }

  private Answer page(Map<String, String> fields) {
    int perPage = Math.min(mostPerPage, Integer.parseInt(fields.get("itemsperpage")));
    List<Bill> matching =
        days(fields)
            .flatMap(day -> onDay(day).stream())
            .filter(bill -> asked(fields, bill))
            .toList();
    List<Bill> page =
        matching.stream()
            .skip((Long.parseLong(fields.get("currentpage")) - 1) * perPage)
            .limit(perPage)
            .toList();
    if (fields.get("syncflag").equals("1") && marks) {
      page.forEach(bill -> queried.add(bill.id()));
    }
    return new Answer(page.stream().map(BillReader::toJson).toList(), matching.size());
  }

  /** The days that have records and are asked for. */
  private Stream<String> days(Map<String, String> fields) {
    String from = fields.get("starttime").substring(0, DAY);
    String to = fields.get("endtime").substring(0, DAY);
    return from.compareTo(to) > 0
        ? Stream.of()
        : LocalDate.parse(from)
            .datesUntil(LocalDate.parse(to).plusDays(1))
            .map(LocalDate::toString);
  }

  private List<Bill> onDay(String day) {
    return days.computeIfAbsent(
        day,
        wanted ->
            bills.values().stream()
                .filter(bill -> day(bill).equals(wanted))
                .sorted(
                    Comparator.comparingLong(bill -> Long.reverse(bill.id() * 0x9E3779B97F4A7C15L)))
                .toList());
  }

  private static String day(Bill bill) {
    return bill.startTime().substring(0, Math.min(DAY, bill.startTime().length()));
  }

  private boolean asked(Map<String, String> fields, Bill bill) {
    int end = bill.startTime().compareTo(fields.get("endtime"));
    String tag = fields.getOrDefault("customuuid", "");
    String flag = fields.get("syncflag");
    return bill.startTime().compareTo(fields.get("starttime")) >= 0
        && (end < 0 || end == 0 && endInclusive)
        && (tag.isEmpty() || tag.equals(bill.customUuid()))
        && (flag.equals("3") || flag.equals("2") == queried.contains(bill.id()));
  }

  static String success(String result) {
    return "{\"ret\":200,\"data\":{\"status\":0,\"desc\":\"get success\",\"result\":"
        + result
        + ",\"reqtime\":1581502410,\"rsptime\":1581502410},\"msg\":\"\"}";
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
