package dev.callboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault on the wire, and whether the platform acted on the request it met. */
class FaultsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
  private static final List<String> TWO = Caller.numbers(2);

  private Simulator simulator;
  private Faults faults;
  private Traffic traffic;
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    simulator = Simulator.start(new SimulatorOptions(0, 2_000, 10, 3, NOW, 1000));
    faults = simulator.faults();
    traffic = simulator.traffic();
    caller = new Caller(simulator);
  }

  @AfterEach
  void stop() {
    caller.close();
    simulator.close();
  }

  @Test
  void anHtmlPageWithStatus200() throws Exception {
    faults.arm(Service.PLAY_VOICE, Fault.html());
    HttpResponse<String> answer = play();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("系统维护中");
    assertTaken(false);
    faults.arm(Service.PLAY_VOICE, Fault.htmlAfterTaking());
    assertThat(play().body()).startsWith("<!DOCTYPE html>");
    assertTaken(true);
  }

  @Test
  void anEmptyBodyAndGarbageComeFromARequestThatWasTaken() throws Exception {
    faults.arm(Service.PLAY_VOICE, Fault.empty());
    assertThat(play().body()).isEmpty();
    assertTaken(true);
    faults.arm(Service.LOGIN, Fault.garbage());
    assertThatThrownBy(() -> JsonParser.parseString(login().body()).getAsJsonObject())
        .isInstanceOf(JsonSyntaxException.class);
  }

  @Test
  void halfABodyBreaksTheConnectionOrLooksWhole() throws Exception {
    faults.arm(Service.PLAY_VOICE, new Fault.HalfBody());
    assertThatThrownBy(this::play).isInstanceOf(IOException.class);
    assertTaken(true);
    faults.arm(Service.LOGIN, new Fault.CutShort());
    String cut = login().body();
    assertThat(cut).startsWith("{\"ret\":200").doesNotEndWith("}");
  }

  @Test
  void aResetBeforeTheRequestWasTaken() {
    faults.arm(Service.PLAY_VOICE, Fault.resetBefore());
    assertThatThrownBy(this::play).isInstanceOf(IOException.class);
    assertThat(traffic.arrived(Service.PLAY_VOICE)).isEqualTo(1);
    assertThat(traffic.arrivedNumbers("tag")).containsOnlyKeys(TWO);
    assertTaken(false);
  }

  @Test
  void aResetAfterTheRequestWasTaken() throws Exception {
    faults.arm(Service.PLAY_VOICE, Fault.resetAfter());
    assertThatThrownBy(this::play).isInstanceOf(IOException.class);
    assertTaken(true);
    assertThat(caller.awaitTagged(simulator, "tag", 2)).hasSize(2);
  }

  @Test
  void aConnectionTurnedAwayAtTheDoor() throws Exception {
    faults.turnAway(1);
    // A socket of its own: the JDK's client connects again by itself.
    assertThatThrownBy(() -> firstByte(simulator.endpoint())).isInstanceOf(IOException.class);
    assertThat(traffic.arrived(Service.PLAY_VOICE)).isZero();
    assertThat(play().body()).contains("\"code\":200");
  }

  @Test
  void aSlowReply() throws Exception {
    faults.arm(Service.PLAY_VOICE, new Fault.Slow(Duration.ofMillis(300)));
    long before = System.nanoTime();
    assertThat(play().body()).contains("\"code\":200");
    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(300_000_000L);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 503})
  void anHttpError(int status) throws Exception {
    faults.arm(Service.PLAY_VOICE, Fault.status(status));
    assertThat(play().statusCode()).isEqualTo(status);
    assertTaken(false);
  }

  @Test
  void retryAfterAndRedirects() throws Exception {
    faults.arm(Service.PLAY_VOICE, Fault.busy(Duration.ofSeconds(2)));
    assertThat(play().headers().firstValue("Retry-After")).hasValue("2");
    faults.arm(Service.PLAY_VOICE, Fault.redirect(simulator.endpoint() + "/moved"));
    HttpResponse<String> moved = play();
    assertThat(moved.statusCode()).isEqualTo(302);
    assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith("/moved");
    assertTaken(false);
  }

  @Test
  void refusalsInEitherEnvelopeAndAnErrorInside() throws Exception {
    faults.arm(Service.PLAY_VOICE, new Fault.Refusal(604, false));
    JsonObject ret = JsonParser.parseString(play().body()).getAsJsonObject();
    assertThat(ret.get("ret").getAsInt()).isEqualTo(604);
    assertThat(ret.getAsJsonArray("data")).isEmpty();
    faults.arm(Service.PLAY_VOICE, new Fault.Refusal(602, true));
    JsonObject code = JsonParser.parseString(play().body()).getAsJsonObject();
    assertThat(code.get("code").getAsInt()).isEqualTo(602);
    assertThat(code.has("ret")).isFalse();
    faults.arm(Service.PLAY_VOICE, new Fault.StatusOne("1003"));
    JsonObject data =
        JsonParser.parseString(play().body()).getAsJsonObject().getAsJsonObject("data");
    assertThat(data.get("status").getAsInt()).isEqualTo(1);
    assertThat(data.getAsJsonObject("errors").get("code").getAsString()).isEqualTo("1003");
    assertTaken(false);
  }

  @Test
  void aTokenThatDiesUnderway() throws Exception {
    Map<String, String> query = caller.bills(NOW.minusSeconds(86_400), NOW);
    faults.arm(Service.GET_BILL, new Fault.TokenDeath());
    assertThat(caller.ask(query).get("ret").getAsInt()).isEqualTo(600);
    assertThat(caller.ask(query).get("ret").getAsInt()).isEqualTo(600);
    caller.login();
    assertThat(caller.total(caller.bills(NOW.minusSeconds(86_400), NOW))).isPositive();
  }

  @Test
  void aRecordThatAppearsBetweenPagesShiftsThem() throws Exception {
    Map<String, String> query = caller.bills(NOW.minusSeconds(5 * 86_400), NOW);
    query.put("itemsperpage", "50");
    List<Long> before = ids(caller.all(query));
    faults.arm(Service.GET_BILL, new Fault.PageShift());
    List<Long> shifted = ids(caller.all(query));
    assertThat(new HashSet<>(shifted)).hasSize(before.size());
    assertThat(shifted).hasSize(before.size() + 1);
    assertThat(shifted.get(50)).isEqualTo(shifted.get(49));
    assertThat(caller.total(query)).isEqualTo(before.size() + 1);
  }

  @Test
  void aRepeatedRecordOnAPage() throws Exception {
    Map<String, String> query = caller.bills(NOW.minusSeconds(5 * 86_400), NOW);
    query.put("itemsperpage", "50");
    faults.arm(Service.GET_BILL, new Fault.Repeated());
    List<Long> page = page(query);
    List<Long> right = page(query);
    assertThat(page).hasSize(50);
    assertThat(page.get(1)).isEqualTo(page.get(0));
    assertThat(Set.copyOf(right)).hasSize(50).containsAll(page);
  }

  @Test
  void downloadsThatAreShortHtmlOrExpired() throws Exception {
    String link = caller.link(recording());
    faults.arm(Service.DOWNLOAD, new Fault.HalfBody());
    assertThatThrownBy(() -> caller.get(link)).isInstanceOf(IOException.class);
    faults.arm(Service.DOWNLOAD, Fault.html());
    assertThat(new String(caller.get(link).body(), StandardCharsets.UTF_8)).startsWith("<!DOC");
    faults.arm(Service.DOWNLOAD, new Fault.ExpiredLink());
    assertThat(caller.get(link).statusCode()).isEqualTo(403);
    faults.arm(Service.DOWNLOAD, new Fault.CutShort());
    int cut = caller.get(link).body().length;
    assertThat(caller.get(link).body().length / 2).isEqualTo(cut);
  }

  @Test
  void faultsMeetOnlyTheirServiceAndAsManyRequestsAsArmed() throws Exception {
    faults.arm(Service.LOGIN, Fault.status(500), 2);
    assertThat(play().statusCode()).isEqualTo(200);
    assertThat(login().statusCode()).isEqualTo(500);
    assertThat(faults.pending(Service.LOGIN)).isEqualTo(1);
    assertThat(login().statusCode()).isEqualTo(500);
    assertThat(login().statusCode()).isEqualTo(200);
    faults.arm(Service.LOGIN, Fault.status(500));
    faults.clear();
    assertThat(login().statusCode()).isEqualTo(200);
  }

  @Test
  void chanceIsTheSameForTheSameSeed() throws Exception {
    List<Boolean> first = weather(4);
    assertThat(weather(4)).isEqualTo(first).contains(true, false);
    assertThat(weather(5)).isNotEqualTo(first);
  }

  @Test
  void whoIsCalledTwiceIsSeen() throws Exception {
    play();
    caller.ask(Caller.play("other", Caller.numbers(1)));
    assertThat(traffic.calledTwice()).containsExactly(TWO.getFirst());
    assertThat(traffic.takenNumbers()).containsEntry(TWO.getFirst(), 2);
    assertThat(traffic.takenTags()).containsExactlyInAnyOrder("tag", "other");
  }

  private List<Boolean> weather(long seed) throws Exception {
    faults.chaos(seed, ChaosRates.evenly(0.4));
    Boolean[] right = new Boolean[40];
    for (int i = 0; i < right.length; i++) {
      right[i] = succeeds();
    }
    faults.clear();
    return List.of(right);
  }

  private boolean succeeds() throws InterruptedException {
    try {
      HttpResponse<String> answer = login();
      return answer.statusCode() == 200 && answer.body().startsWith("{\"ret\":200");
    } catch (IOException e) {
      return false;
    }
  }

  private HttpResponse<String> play() throws IOException, InterruptedException {
    return caller.post(Caller.play("tag", TWO));
  }

  private HttpResponse<String> login() throws IOException, InterruptedException {
    return caller.post(
        Caller.fields(
            "service", "App.Sip_Auth.Login",
            "appid", Simulator.APP_ID,
            "accesskey", Simulator.ACCESS_KEY));
  }

  private static int firstByte(URI endpoint) throws IOException {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.setSoTimeout((int) Caller.DEADLINE.toMillis());
      return socket.getInputStream().read();
    }
  }

  private void assertTaken(boolean taken) {
    assertThat(traffic.takenNumbers("tag").keySet())
        .containsExactlyInAnyOrderElementsOf(taken ? TWO : List.of());
  }

  private List<Long> page(Map<String, String> query) throws Exception {
    return Caller.result(caller.ask(query)).getAsJsonArray("bills").asList().stream()
        .map(b -> b.getAsJsonObject().get("id").getAsLong())
        .toList();
  }

  private static List<Long> ids(List<JsonObject> bills) {
    return bills.stream().map(b -> b.get("id").getAsLong()).toList();
  }

  private String recording() {
    History history = simulator.history();
    return IntStream.range(0, history.size())
        .mapToObj(history::call)
        .filter(SimulatedCall::recorded)
        .findFirst()
        .orElseThrow()
        .recordFileName();
  }
}
