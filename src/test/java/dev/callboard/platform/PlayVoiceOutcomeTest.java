package dev.callboard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.platform.Failure.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a submission's outcome is called, for everything that can come back or fail to. */
class PlayVoiceOutcomeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":200,\"msg\":\"\",\"data\":{\"desc\":\"ok\"}}",
        "{\"code\":\"200\",\"msg\":\"ok\",\"data\":[]}",
        "\uFEFF{\"code\":200,\"msg\":\"ok\"}",
        "{\"ret\":200,\"data\":{\"status\":0,\"desc\":\"ok\"},\"msg\":\"\"}",
        "{\"ret\":\"200\",\"data\":{\"status\":\"0\",\"desc\":\"ok\",\"errors\":[]},\"msg\":\"\"}",
        "{\"new\":{\"a\":[1,{}]},\"data\":{\"desc\":\"ok\",\"x\":null},\"code\":200}"
      })
  void aPlainYesIsAccepted(String body) {
    assertThat(outcome(200, body)).isEqualTo(new Submission.Accepted("ok"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 601, 602, 603, 604})
  void beingTurnedAwayAtTheDoorIsARefusalInEitherEnvelopeAndUnderAnyStatus(int code) {
    Submission refused =
        new Submission.Rejected(
            new Refusal(new PlatformCode(code), "Illegal request: invalid parameter"));
    assertThat(outcome(200, Answers.ret(code))).isEqualTo(refused);
    assertThat(outcome(400, Answers.ret(code))).isEqualTo(refused);
    assertThat(outcome(503, Answers.ret(code).replace("\"ret\"", "\"code\""))).isEqualTo(refused);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {1010, 1011, 1012, 1013, 1014, 1015, 1019, 1020, 1021, 1029, 1031, 1032, 1033, 1211})
  void aStatedReasonForDoingNothingIsARefusal(int code) {
    assertThat(outcome(200, Answers.error("" + code)))
        .isEqualTo(
            new Submission.Rejected(
                new Refusal(new PlatformCode(code), "xxxfail: Authorization failed")));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 500, 600, 605, 1001, 1002, 1003, 1004, 1016, 1017, 1018, 1024, 1028, 1201, 1205, 1210,
        1218, 9999, 10001, 10024, 10025
      })
  void aCodeThatDoesNotSayThatNothingWasDoneIsUnproven(int code) {
    Submission unproven = new Submission.Unproven(new Failure(Kind.UNCLEAR, "code " + code));
    assertThat(outcome(200, Answers.error("" + code))).isEqualTo(unproven);
    assertThat(outcome(200, Answers.ret(code))).isEqualTo(unproven);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "null",
        "[]",
        "{}",
        "1",
        "\"200\"",
        "OK",
        "{\"code\":null}",
        "{\"code\":\"yes\"}",
        "{\"ret\":200,\"msg\":\"\"}",
        "{\"ret\":200,\"data\":[],\"msg\":\"\"}",
        "{\"ret\":200,\"code\":400,\"data\":{\"status\":0}}",
        "{\"ret\":200,\"data\":{\"status\":0,\"errors\":{\"code\":\"1003\"}}}",
        "{\"code\":200,\"msg\":\"ok\"} trailing",
        "{\"code\":200,\"msg\":\"ok\"}{\"code\":400}",
        "{\"code\":200,\"msg\":\"ok\"",
        "<!DOCTYPE html><html>{\"code\":200}</html>"
      })
  void anythingElseIsUnproven(String body) {
    assertThat(outcome(200, body)).isInstanceOf(Submission.Unproven.class);
  }

  @Test
  void aFailureWithoutACodeIsUnproven() {
    String body = "{\"ret\":200,\"data\":{\"status\":1,\"desc\":\"fail\"},\"msg\":\"\"}";
    assertThat(outcome(200, body))
        .isEqualTo(new Submission.Unproven(new Failure(Kind.UNCLEAR, "code 0")));
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 302, 400, 404, 408, 500, 503})
  void aYesUnderAnotherStatusIsUnproven(int status) {
    assertThat(outcome(status, Answers.TAKEN)).isInstanceOf(Submission.Unproven.class);
  }

  @Test
  void unprovenSaysWhatWasSeen() {
    assertThat(kind(outcome(302, ""))).isEqualTo(Kind.REDIRECTED);
    assertThat(kind(outcome(200, "<html>"))).isEqualTo(Kind.GARBLED);
    assertThat(kind(outcome(WireServer.writes(WireServer.http(200, 9) + "{"))))
        .isEqualTo(Kind.GARBLED);
    assertThat(kind(outcome(WireServer.resets()))).isEqualTo(Kind.CONNECTION_LOST);
    assertThat(kind(outcome(WireServer.closes()))).isEqualTo(Kind.CONNECTION_LOST);
    try (WireServer server = new WireServer(WireServer.closes())) {
      server.behave(server.hangs());
      assertThat(kind(hastily(server.endpoint()))).isEqualTo(Kind.TIMEOUT);
    }
  }

  @Test
  void nobodyListeningIsNotSent() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0)) {
      port = gone.getLocalPort();
    }
    assertNotSent(
        submitted(URI.create("http://127.0.0.1:" + port), Dns.SYSTEM), Kind.CONNECTION_REFUSED);
  }

  @Test
  void anUnknownHostIsNotSent() {
    Dns nobody =
        host -> {
          throw new UnknownHostException(host);
        };
    assertNotSent(submitted(URI.create("http://platform.example"), nobody), Kind.UNKNOWN_HOST);
  }

  @Test
  void tlsThatCannotBeAgreedOnIsNotSent() throws Exception {
    SSLContext withoutCertificate = SSLContext.getInstance("TLS");
    withoutCertificate.init(null, null, null);
    try (ServerSocket listener =
        withoutCertificate.getServerSocketFactory().createServerSocket(0)) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (Socket socket = listener.accept()) {
                  socket.getInputStream().read();
                } catch (IOException _) {
                  // The handshake fails here as well.
                }
              });
      URI endpoint = URI.create("https://127.0.0.1:" + listener.getLocalPort());
      assertNotSent(submitted(endpoint, Dns.SYSTEM), Kind.TLS);
    }
  }

  @Test
  void aConnectionThatNeverStandsIsNotSent() throws IOException {
    List<Socket> crowd = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      crowded(full, crowd);
      Timeouts timeouts =
          new Timeouts(Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofSeconds(30));
      URI endpoint = URI.create("http://127.0.0.1:" + full.getLocalPort());
      try (PlatformClient client = Clients.client(endpoint, timeouts, (_, _) -> {}, Dns.SYSTEM)) {
        Submission outcome = client.playVoice(Clients.batch(1));
        assertThat(outcome).isInstanceOf(Submission.NotSent.class);
        // Windows refuses what other systems leave waiting.
        assertThat(((Submission.NotSent) outcome).failure().kind())
            .isIn(Kind.CONNECT_TIMEOUT, Kind.CONNECTION_REFUSED);
      }
    } finally {
      for (Socket socket : crowd) {
        socket.close();
      }
    }
  }

  @Test
  void anInterruptedThreadGetsAnOutcomeAndStaysInterrupted() {
    try (WireServer server = new WireServer(WireServer.answers(200, Answers.TAKEN))) {
      Thread.currentThread().interrupt();
      Submission outcome = submitted(server.endpoint(), Dns.SYSTEM);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome).isInstanceOf(Submission.NotSent.class);
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void anInterruptionWhileWaitingForTheAnswerIsUnproven() {
    Thread submitter = Thread.currentThread();
    try (WireServer server = new WireServer(WireServer.closes())) {
      WireServer.Behaviour hangs = server.hangs();
      server.behave(
          (request, socket) -> {
            submitter.interrupt();
            return hangs.answer(request, socket);
          });
      // A read on a platform thread ends by its timeout, not by the interrupt: a short one.
      assertThat(hastily(server.endpoint())).isInstanceOf(Submission.Unproven.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** Fills a listener's queue until the system leaves connections waiting. */
  private static void crowded(ServerSocket full, List<Socket> crowd) throws IOException {
    for (int i = 0; i < 64; i++) {
      Socket socket = new Socket();
      crowd.add(socket);
      try {
        socket.connect(full.getLocalSocketAddress(), 200);
      } catch (SocketTimeoutException e) {
        return;
      }
    }
  }

  private static void assertNotSent(Submission outcome, Kind kind) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Submission.NotSent.class, n -> assertThat(n.failure().kind()).isEqualTo(kind));
  }

  private static Kind kind(Submission outcome) {
    return ((Submission.Unproven) outcome).detail().kind();
  }

  private static Submission outcome(int status, String body) {
    return outcome(WireServer.answers(status, body));
  }

  private static Submission outcome(WireServer.Behaviour behaviour) {
    try (WireServer server = new WireServer(behaviour)) {
      return submitted(server.endpoint(), Dns.SYSTEM);
    }
  }

  private static Submission submitted(URI endpoint, Dns dns) {
    return submitted(endpoint, Clients.patient(), dns);
  }

  private static Submission hastily(URI endpoint) {
    return submitted(endpoint, Clients.hasty(), Dns.SYSTEM);
  }

  private static Submission submitted(URI endpoint, Timeouts timeouts, Dns dns) {
    try (PlatformClient client = Clients.client(endpoint, timeouts, (_, _) -> {}, dns)) {
      return client.playVoice(Clients.batch(1));
    }
  }
}
