package dev.callboard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * The access key, the token and the called numbers appear in nothing that is printed or logged,
 * not even when the server throws the whole request back.
 */
class SecrecyTest {

  private static final BillQuery QUERY =
      new BillQuery(
          Clients.DAY, Clients.DAY, 3, 3, 0, 1, 10, List.of(), Clients.NUMBER, "", "", "", "");

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Level usual = Level.WARN;

  @BeforeEach
  void listen() {
    usual = root.getLevel();
    root.setLevel(Level.TRACE);
    root.detachAppender("CONSOLE");
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
    root.setLevel(usual);
  }

  @Test
  void nothingPrintedOrLoggedCarriesASecretOrANumber() {
    List<Function<String, WireServer.Behaviour>> echoes =
        List.of(
            said -> WireServer.answers(200, "{\"ret\":400,\"data\":[],\"msg\":\"" + said + "\"}"),
            said -> WireServer.answers(200, "{\"ret\":500,\"data\":[],\"msg\":\"" + said + "\"}"),
            said -> WireServer.answers(200, "{\"code\":200,\"msg\":\"" + said + "\"}"),
            said -> WireServer.answers(200, "<html>" + said + "</html>"),
            said -> WireServer.answers(200, "{\"" + said + "\":{\"" + said + "\":"),
            said -> WireServer.answers(302, said, "Location: http://127.0.0.1/" + said),
            said -> WireServer.answers(503, said, "Retry-After: " + said),
            said -> WireServer.writes(said + "\r\n\r\n"),
            said -> WireServer.writes("HTTP/1.1 " + said + "\r\n\r\n"),
            said -> WireServer.writes("HTTP/1.1 200 OK\r\n" + said + "\r\n\r\n"),
            said -> WireServer.writes("HTTP/1.1 200 OK\r\nContent-Length: " + said + "\r\n\r\n"),
            _ -> WireServer.resets(),
            _ -> WireServer.closes());
    List<Object> seen = new ArrayList<>();
    String said = Clients.KEY + " " + Clients.TOKEN + " " + Clients.NUMBER;
    for (Function<String, WireServer.Behaviour> echo : echoes) {
      // Logout carries no number that could come back.
      provoke(echo.apply(said), echo.apply(Clients.KEY + " " + Clients.TOKEN), seen);
    }

    assertThat(seen).hasSize(echoes.size() * 6);
    assertThat(seen).map(Object::toString).noneMatch(SecrecyTest::tells);
    assertThat(log.list).map(ILoggingEvent::getFormattedMessage).isNotEmpty();
    assertThat(log.list).map(ILoggingEvent::getFormattedMessage).noneMatch(SecrecyTest::tells);
  }

  @Test
  void wordsForTheScreenKeepNumbersButNoSecrets() {
    String said = "bad key " + Clients.KEY + " for " + Clients.NUMBER;
    try (WireServer server =
            new WireServer(
                WireServer.answers(200, "{\"ret\":400,\"data\":[],\"msg\":\"" + said + "\"}"));
        PlatformClient client = Clients.client(server.endpoint())) {
      assertThat(client.playVoice(Clients.batch(List.of(Clients.NUMBER))))
          .isEqualTo(
              new Submission.Rejected(
                  new Refusal(new PlatformCode(400), "bad key ••• for " + Clients.NUMBER)));
    }
  }

  @Test
  void requestsAndFormsPrintNeither() {
    FormRequests requests = new FormRequests("ABCDEFG", new Secret(Clients.KEY));
    Secret token = new Secret(Clients.TOKEN);
    PlayVoice batch = Clients.batch(List.of(Clients.NUMBER));
    assertThat(
            List.of(
                batch,
                QUERY,
                token,
                requests,
                requests.login(),
                requests.bills(token, QUERY),
                requests.playVoice(batch)))
        .map(Object::toString)
        .noneMatch(SecrecyTest::tells);
  }

  private static void provoke(
      WireServer.Behaviour echo, WireServer.Behaviour numberless, List<Object> seen) {
    try (WireServer server = new WireServer(echo);
        PlatformClient client = Clients.client(server.endpoint())) {
      seen.add(client.login());
      server.behave(WireServer.answers(200, Answers.loggedIn(Clients.TOKEN)));
      seen.add(client.login());
      server.behave(echo);
      seen.add(client.getBill(QUERY));
      seen.add(client.getRecordingFile("a.mp3"));
      seen.add(client.playVoice(Clients.batch(List.of(Clients.NUMBER))));
      server.behave(numberless);
      seen.add(client.logout());
    }
  }

  private static boolean tells(String text) {
    return text.contains(Clients.KEY)
        || text.contains(Clients.TOKEN)
        || text.contains(Clients.NUMBER);
  }
}
