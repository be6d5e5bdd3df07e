package dev.callboard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.platform.Failure.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls are made again, how often, and after what pause. */
class RepeatedCallsTest {

  private static final BillQuery QUERY = BillQuery.all(Clients.DAY, Clients.DAY.plusDays(1), 1);
  private static final String GET_BILL = "App.Sip_Cdr.GetBill";

  private final Clients.Pauses pauses = new Clients.Pauses();

  @Test
  void aPassingTroubleIsOvercome() {
    List<WireServer.Behaviour> course =
        List.of(
            WireServer.resets(),
            WireServer.answers(502, "<html>Bad gateway</html>"),
            WireServer.answers(200, Answers.page(1, Answers.bill("1"))));
    try (WireServer server = course(course);
        PlatformClient client = client(server)) {
      assertThat(client.getBill(QUERY)).isInstanceOf(Reply.Ok.class);
      assertThat(server.received(GET_BILL)).hasSize(3);
      assertThat(pauses.wished).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>maintenance</html>",
        "{\"ret\":200,\"data\":{\"status\":0,\"result\":{\"totalitems\":1",
        "{\"ret\":200,\"data\":{\"status\":0,\"result\":{\"bills\":[]}},\"msg\":\"\"}",
        "{\"ret\":200,\"data\":{\"status\":0,\"result\":{\"totalitems\":null}},\"msg\":\"\"}",
        "{\"ret\":200,\"data\":{\"status\":0,\"result\":{\"totalitems\":5,\"bills\":\"x\"}}}",
        "{\"ret\":200,\"data\":{\"status\":0,\"result\":[]},\"msg\":\"\"}",
        "{\"ret\":200,\"data\":[],\"msg\":\"\"}"
      })
  void anUnreadableAnswerFailsAfterThreeTries(String body) {
    try (WireServer server = course(List.of(WireServer.answers(200, body)));
        PlatformClient client = client(server)) {
      assertThat(kind(client.getBill(QUERY))).isEqualTo(Kind.GARBLED);
      assertThat(server.received(GET_BILL)).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 1001})
  void troubleOfThePlatformIsTriedAgainAndThenSaid(int code) {
    String body = code == 500 ? Answers.ret(500) : Answers.error("" + code);
    try (WireServer server = course(List.of(WireServer.answers(200, body)));
        PlatformClient client = client(server)) {
      assertThat(refusal(client.getBill(QUERY)).code()).isEqualTo(new PlatformCode(code));
      assertThat(server.received(GET_BILL)).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 601, 602, 603, 604})
  void aRefusalStands(int code) {
    try (WireServer server = course(List.of(WireServer.answers(200, Answers.ret(code))));
        PlatformClient client = client(server)) {
      assertThat(client.getBill(QUERY))
          .isEqualTo(
              new Reply.Refused<>(
                  new Refusal(new PlatformCode(code), "Illegal request: invalid parameter")));
      assertThat(server.received(GET_BILL)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1002", "1003", "1010", "1029", "4711"})
  void aFailureInsideThePlatformStands(String code) {
    try (WireServer server = course(List.of(WireServer.answers(200, Answers.error(code))));
        PlatformClient client = client(server)) {
      assertThat(refusal(client.getBill(QUERY)))
          .isEqualTo(
              new Refusal(
                  new PlatformCode(Integer.parseInt(code)), "xxxfail: Authorization failed"));
      assertThat(server.received(GET_BILL)).hasSize(1);
    }
  }

  @Test
  void aRedirectIsNotFollowedAndNotTriedAgain() {
    WireServer.Behaviour elsewhere = WireServer.answers(307, "", "Location: /elsewhere");
    try (WireServer server = course(List.of(elsewhere));
        PlatformClient client = client(server)) {
      assertThat(kind(client.getBill(QUERY))).isEqualTo(Kind.REDIRECTED);
      assertThat(server.received(GET_BILL)).hasSize(1);
    }
  }

  @Test
  void aWrongAddressIsNotTriedAgain() {
    try (WireServer server = course(List.of(WireServer.answers(404, "<html>Not found</html>")));
        PlatformClient client = client(server)) {
      assertThat(kind(client.getBill(QUERY))).isEqualTo(Kind.GARBLED);
      assertThat(server.received(GET_BILL)).hasSize(1);
    }
  }

  @Test
  void theWishToBeLeftAloneIsPassedOn() {
    WireServer.Behaviour busy = WireServer.answers(503, "", "Retry-After: 7");
    try (WireServer server = course(List.of(busy));
        PlatformClient client = client(server)) {
      client.getBill(QUERY);
      assertThat(pauses.wished).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    }
  }

  @Test
  void pausesGrowAndAWishIsCutToHalfAMinute() {
    for (int i = 0; i < 100; i++) {
      assertThat(Backoff.length(1, null)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
      assertThat(Backoff.length(2, null)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
      assertThat(Backoff.length(99, null))
          .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }
    assertThat(Backoff.length(1, Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
    assertThat(Backoff.length(1, Duration.ofDays(1))).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void anAnswerLostUnderSyncflagOneIsNotAskedForAgain() {
    BillQuery unqueried =
        new BillQuery(Clients.DAY, Clients.DAY, 1, 3, 0, 1, 10, List.of(), "", "", "", "", "");
    try (WireServer server = course(List.of(WireServer.resets()));
        PlatformClient client = client(server)) {
      assertThat(kind(client.getBill(unqueried))).isEqualTo(Kind.CONNECTION_LOST);
      assertThat(server.received(GET_BILL)).hasSize(1);
    }
  }

  @Test
  void aServerThatSaysNothingIsATimeout() {
    try (WireServer server = course(List.of());
        PlatformClient client =
            Clients.client(server.endpoint(), Clients.hasty(), pauses, Dns.SYSTEM)) {
      assertThat(client.login()).isInstanceOf(Reply.Ok.class);
      server.behave(server.hangs());
      assertThat(kind(client.getBill(QUERY))).isEqualTo(Kind.TIMEOUT);
      assertThat(server.received(GET_BILL)).hasSize(3);
    }
  }

  @Test
  void aLoginThatFailsIsTheCallsOutcome() {
    try (WireServer server = new WireServer(WireServer.answers(200, Answers.ret(601)));
        PlatformClient client = client(server)) {
      assertThat(refusal(client.getBill(QUERY)).code()).isEqualTo(new PlatformCode(601));
      assertThat(refusal(client.getRecordingFile("a.mp3")).code()).isEqualTo(new PlatformCode(601));
      assertThat(server.received(GET_BILL)).isEmpty();
    }
  }

  /** Logs in whoever asks, and treats the other calls one after the other, the last for ever. */
  private static WireServer course(List<WireServer.Behaviour> behaviours) {
    AtomicInteger next = new AtomicInteger();
    return new WireServer(
        (request, socket) -> {
          if (request.service().equals("App.Sip_Auth.Login")) {
            return WireServer.answers(200, Answers.loggedIn("t-1234")).answer(request, socket);
          }
          int step = Math.min(next.getAndIncrement(), behaviours.size() - 1);
          return behaviours.get(step).answer(request, socket);
        });
  }

  private PlatformClient client(WireServer server) {
    return Clients.client(server.endpoint(), Clients.patient(), pauses, Dns.SYSTEM);
  }

  private static Kind kind(Reply<?> reply) {
    assertThat(reply).isInstanceOf(Reply.Failed.class);
    return ((Reply.Failed<?>) reply).failure().kind();
  }

  private static Refusal refusal(Reply<?> reply) {
    assertThat(reply).isInstanceOf(Reply.Refused.class);
    return ((Reply.Refused<?>) reply).refusal();
  }
}
