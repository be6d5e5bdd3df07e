package dev.callboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finished calls pushed to a receiver, under the documentation's field names. */
class CallbackPushTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

  private final List<JsonObject> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private HttpServer receiver;
  private Simulator simulator;
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/callback", this::receive);
    receiver.start();
    simulator = Simulator.start(new SimulatorOptions(0, 0, 1, 9, NOW, 5000));
    simulator.callbackTo(
        URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/callback"));
    caller = new Caller(simulator);
  }

  @AfterEach
  void stop() {
    caller.close();
    simulator.close();
    receiver.stop(0);
  }

  @Test
  void everyFinishedCallIsPushedOnce() throws Exception {
    caller.ask(Caller.play("push", Caller.numbers(30)));
    Caller.await(() -> received.size() >= 30);
    List<JsonObject> bills = caller.awaitTagged(simulator, "push", 30);

    assertThat(received.stream().map(c -> c.get("id")))
        .containsExactlyInAnyOrderElementsOf(bills.stream().map(b -> b.get("id")).toList());
    assertThat(received.getFirst().keySet())
        .containsExactlyInAnyOrder(
            "callmethod",
            "starttime",
            "answertime",
            "endtime",
            "duration",
            "billsec",
            "crmid",
            "hangupdirection",
            "chengshudu",
            "hangupcause",
            "memberid",
            "disnumber",
            "destnumber",
            "downloadip",
            "recordfilename",
            "companycode",
            "type",
            "id",
            "extnumber",
            "uuid",
            "userkey",
            "customuuid");
    assertThat(received)
        .allSatisfy(
            c -> {
              assertThat(c.get("customuuid").getAsString()).isEqualTo("push");
              assertThat(c.get("type").getAsString()).isEqualTo("callout");
              assertThat(c.get("answertime").getAsString().isEmpty())
                  .isEqualTo(c.get("billsec").getAsInt() == 0);
            });
  }

  @Test
  void whatIsNotTakenIsPushedAgain() throws Exception {
    refusals.set(2);
    caller.ask(Caller.play("again", Caller.numbers(1)));
    Caller.await(() -> received.size() >= 3);
    assertThat(received.stream().map(c -> c.get("id")).distinct()).hasSize(1);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] json = exchange.getRequestBody().readAllBytes();
      byte[] answer = (refusals.getAndDecrement() > 0 ? "0" : "1").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      received.add(
          JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject());
    }
  }
}
