package dev.callboard.simulator;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Asks a simulator over real HTTP, as a client of the documentation would. */
final class Caller implements AutoCloseable {

  static final Duration DEADLINE = Duration.ofSeconds(60);

  private static final long POLL_NANOS = 2_000_000;
  private static final String BOUNDARY = "----callboardTestBoundary";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;
  private String token = "";

  Caller(Simulator simulator) {
    this.endpoint = simulator.endpoint();
  }

  static Map<String, String> fields(String... namesAndValues) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /** The text of a platform time. */
  static String time(Instant instant) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
        .format(LocalDateTime.ofInstant(instant, ZoneOffset.ofHours(8)));
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("did not happen within " + DEADLINE);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  HttpResponse<String> post(Map<String, String> fields) throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    body.append("--" + BOUNDARY + "--\r\n");
    return send("multipart/form-data; boundary=" + BOUNDARY, body.toString());
  }

  HttpResponse<String> postUrlencoded(Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send("application/x-www-form-urlencoded", body);
  }

  private HttpResponse<String> send(String type, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(endpoint)
            .timeout(DEADLINE)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  JsonObject ask(String... namesAndValues) throws IOException, InterruptedException {
    return ask(fields(namesAndValues));
  }

  JsonObject ask(Map<String, String> fields) throws IOException, InterruptedException {
    return JsonParser.parseString(post(fields).body()).getAsJsonObject();
  }

  String login() throws IOException, InterruptedException {
    JsonObject answer =
        ask(
            "service",
            "App.Sip_Auth.Login",
            "appid",
            Simulator.APP_ID,
            "accesskey",
            Simulator.ACCESS_KEY);
    token = result(answer).get("token").getAsString();
    return token;
  }

  static JsonObject result(JsonObject answer) {
    return answer.getAsJsonObject("data").getAsJsonObject("result");
  }

  static Map<String, String> play(String tag, List<String> numbers) {
    return fields(
        "service",
        "App.Sip_Call.PlayVoice",
        "appid",
        Simulator.APP_ID,
        "accesskey",
        Simulator.ACCESS_KEY,
        "nationcode",
        "id",
        "destnumber",
        String.join(",", numbers),
        "voicetype",
        "1",
        "voicefile",
        "greeting.mp3",
        "customuuid",
        tag);
  }

  /** Numbers nobody has: {@code 8000000001} and on. */
  static List<String> numbers(int count) {
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      numbers.add(Long.toString(8_000_000_000L + i));
    }
    return numbers;
  }

  /** The fields of GetBill over a span, everything in it, logged in. */
  Map<String, String> bills(Instant from, Instant to) throws IOException, InterruptedException {
    if (token.isEmpty()) {
      login();
    }
    return fields(
        "service", "App.Sip_Cdr.GetBill",
        "token", token,
        "starttime", time(from),
        "endtime", time(to),
        "syncflag", "3",
        "direction", "3",
        "callmethod", "0",
        "currentpage", "1",
        "itemsperpage", "1000");
  }

  int total(Map<String, String> query) throws IOException, InterruptedException {
    return result(ask(query)).get("totalitems").getAsInt();
  }

  /** Reads every page of a query. */
  List<JsonObject> all(Map<String, String> query) throws IOException, InterruptedException {
    List<JsonObject> bills = new ArrayList<>();
    int total;
    int page = 1;
    do {
      Map<String, String> paged = new HashMap<>(query);
      paged.put("currentpage", Integer.toString(page++));
      JsonObject result = result(ask(paged));
      total = result.get("totalitems").getAsInt();
      result.getAsJsonArray("bills").forEach(b -> bills.add(b.getAsJsonObject()));
    } while ((page - 1) * Integer.parseInt(query.get("itemsperpage")) < total);
    return bills;
  }

  /** Waits until a number of records carry a tag, and returns them. */
  List<JsonObject> awaitTagged(Simulator simulator, String tag, int count)
      throws IOException, InterruptedException {
    Instant from = simulator.now().minus(Duration.ofDays(2));
    Map<String, String> query = bills(from, simulator.now().plus(Duration.ofDays(2)));
    query.put("customuuid", tag);
    await(
        () -> {
          try {
            return total(query) >= count;
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        });
    return all(query);
  }

  String link(String fileName) throws IOException, InterruptedException {
    return result(linkAnswer(fileName)).get("downurl").getAsString();
  }

  JsonObject linkAnswer(String fileName) throws IOException, InterruptedException {
    if (token.isEmpty()) {
      login();
    }
    return ask("service", "App.Sip_Cdr.GetRecodeFile", "token", token, "filename", fileName);
  }

  HttpResponse<byte[]> get(String url, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(DEADLINE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
