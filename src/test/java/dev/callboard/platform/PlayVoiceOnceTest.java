package dev.callboard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However a server misbehaves once a submission reached it, it gets that one request and no other,
 * and the outcome is unproven. Left to itself, OkHttp sends the POST again in most of these cases.
 */
class PlayVoiceOnceTest {

  /** What a server does to a request it has read whole. */
  enum Fault {
    CLOSES(_ -> WireServer.closes()),
    RESETS(_ -> WireServer.resets()),
    HANGS(WireServer::hangs),
    HALF_A_STATUS_LINE(_ -> WireServer.writes("HTTP/1.1 20")),
    HALF_A_BODY(_ -> WireServer.writes(WireServer.http(200, 500) + "{\"code\":200,")),
    HALF_A_CHUNK(
        _ -> WireServer.writes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"c")),
    HALF_JSON(_ -> WireServer.answers(200, "{\"code\":200,\"msg\":\"succ")),
    NOT_HTTP(_ -> WireServer.writes("220 mail.example ESMTP\r\n")),
    EMPTY(_ -> WireServer.answers(200, "")),
    HTML(_ -> WireServer.answers(200, "<html><body>Please log in</body></html>")),
    CONTINUES_THEN_CLOSES(_ -> WireServer.writes("HTTP/1.1 100 Continue\r\n\r\n")),
    REQUEST_TIMEOUT_408(_ -> WireServer.answers(408, "", "Connection: close")),
    UNAVAILABLE_503_RETRY_NOW(_ -> WireServer.answers(503, "", "Retry-After: 0")),
    SUCCESS_UNDER_503(_ -> WireServer.answers(503, Answers.TAKEN, "Retry-After: 0")),
    TOO_MANY_429(_ -> WireServer.answers(429, "", "Retry-After: 0")),
    MISDIRECTED_421(_ -> WireServer.answers(421, "")),
    LOGIN_401(_ -> WireServer.answers(401, "", "WWW-Authenticate: Basic realm=\"x\"")),
    REDIRECT_301(_ -> WireServer.answers(301, "", "Location: /elsewhere")),
    REDIRECT_302(_ -> WireServer.answers(302, Answers.TAKEN, "Location: /elsewhere")),
    REDIRECT_303(_ -> WireServer.answers(303, "", "Location: /elsewhere")),
    REDIRECT_307(_ -> WireServer.answers(307, "", "Location: /elsewhere")),
    REDIRECT_308(_ -> WireServer.answers(308, "", "Location: /elsewhere")),
    SERVER_ERROR(_ -> WireServer.answers(200, Answers.ret(500)));

    private final Function<WireServer, WireServer.Behaviour> behaviour;

    Fault(Function<WireServer, WireServer.Behaviour> behaviour) {
      this.behaviour = behaviour;
    }
  }

  /** What the client did before, and how it finds the server. */
  enum Circumstance {
    FIRST_CALL,
    AFTER_A_SUBMISSION,
    AFTER_READING_RECORDS,
    TWO_ADDRESSES,
    FIRST_ADDRESS_DEAD
  }

  static Stream<Arguments> cases() {
    return Arrays.stream(Fault.values())
        .flatMap(f -> Arrays.stream(Circumstance.values()).map(c -> Arguments.of(f, c)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void oneRequestArrivesAndTheOutcomeIsUnproven(Fault fault, Circumstance circumstance) {
    try (WireServer server = new WireServer(WireServer.answers(200, Answers.TAKEN));
        PlatformClient client = client(server, fault, circumstance)) {
      int before = warmedUp(client, server, circumstance);
      server.behave(fault.behaviour.apply(server));

      assertThat(client.playVoice(Clients.batch(3))).isInstanceOf(Submission.Unproven.class);

      assertThat(server.received()).hasSize(before + 1);
      assertThat(server.received().getLast().method()).isEqualTo("POST");
    }
  }

  @Test
  void everySubmissionHasAConnectionOfItsOwn() {
    try (WireServer server = new WireServer(WireServer.answers(200, Answers.TAKEN));
        PlatformClient client = Clients.client(server.endpoint())) {
      for (int i = 0; i < 3; i++) {
        client.playVoice(Clients.batch(1));
      }
      assertThat(server.received().stream().map(WireServer.Received::connection))
          .containsExactly(0, 1, 2);
    }
  }

  /** How many damaged answers to try; {@code -Dcallboard.hostile.answers=1000000} for a long run. */
  private static final int HOSTILE = Integer.getInteger("callboard.hostile.answers", 400);

  @Test
  void damagedAnswersNeverCauseASecondRequest() {
    Random random = new Random(20261123);
    try (WireServer server = new WireServer(WireServer.closes());
        PlatformClient client = Clients.client(server.endpoint())) {
      for (int i = 0; i < HOSTILE; i++) {
        server.behave(WireServer.writes(damaged(random)));

        assertThat(client.playVoice(Clients.batch(1))).isNotInstanceOf(Submission.NotSent.class);
        assertThat(server.received()).hasSize(1);
        server.forget();
      }
    }
  }

  private static String damaged(Random random) {
    List<String> bodies = List.of(Answers.TAKEN, Answers.ret(400), Answers.error("1003"));
    int[] statuses = {200, 200, 204, 302, 307, 408, 421, 500, 503};
    String body = bodies.get(random.nextInt(bodies.size()));
    String whole =
        WireServer.http(
                statuses[random.nextInt(statuses.length)],
                body.length(),
                "Retry-After: 0",
                "Location: /elsewhere")
            + body;
    char[] bytes = whole.substring(0, random.nextInt(whole.length() + 1)).toCharArray();
    for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
      bytes[random.nextInt(bytes.length)] = (char) random.nextInt(128);
    }
    return new String(bytes);
  }

  private static PlatformClient client(WireServer server, Fault fault, Circumstance circumstance) {
    List<String> addresses =
        switch (circumstance) {
          case TWO_ADDRESSES -> List.of("127.0.0.1", "127.0.0.2");
          // An address nobody can have: connecting fails at once.
          case FIRST_ADDRESS_DEAD -> List.of("0.0.0.1", "127.0.0.1");
          default -> List.of("127.0.0.1");
        };
    Dns dns = _ -> addresses.stream().map(PlayVoiceOnceTest::address).toList();
    URI endpoint = URI.create("http://platform.example:" + server.port() + "/api/yunhu");
    Timeouts timeouts = fault == Fault.HANGS ? Clients.hasty() : Clients.patient();
    return Clients.client(endpoint, timeouts, (_, _) -> {}, dns);
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int warmedUp(PlatformClient client, WireServer server, Circumstance circumstance) {
    switch (circumstance) {
      case AFTER_A_SUBMISSION -> client.playVoice(Clients.batch(1));
      case AFTER_READING_RECORDS -> {
        server.behave(WireServer.answers(200, Answers.loggedIn("t")));
        assertThat(client.login()).isInstanceOf(Reply.Ok.class);
      }
      default -> {}
    }
    return server.received().size();
  }
}
