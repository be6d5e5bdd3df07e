package dev.callboard.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callboard.platform.Bill;
import dev.callboard.platform.BillReader;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receiver over real HTTP: what it takes, what it turns away, and what it says. */
class CallbacksTest {

  private static final Limits SMALL = new Limits(2048, 1000, Duration.ofSeconds(10));

  @TempDir Path profile;

  @Test
  void isOffUnderAnUnguessableAddressUntilSomebodySwitchesItOn() throws Exception {
    String path;
    try (Mailbox box = Mailbox.open(profile)) {
      box.callbacks().apply(box.callbacks().settings().switched(false));
      assertThat(box.callbacks().state()).isInstanceOf(ReceiverState.Off.class);
      path = box.callbacks().settings().path();
      assertThat(path).matches("[0-9a-f]{32}");
      assertThat(box.callbacks().settings().toString()).doesNotContain(path);
      box.callbacks().apply(box.callbacks().settings().switched(true));
      assertThat(box.callbacks().state().toString()).doesNotContain(path);
    }
    try (Mailbox box = Mailbox.open(profile)) {
      assertThat(box.callbacks().settings().path()).as("kept").isEqualTo(path);
      URI former = box.address();
      box.callbacks().apply(box.callbacks().settings().moved());
      URI address = box.address();
      assertThat(address.getPath()).isNotEqualTo(former.getPath());
      URI dead = URI.create(address.toString().replace(address.getPath(), former.getPath()));
      refuses(box.post(dead, Samples.later(1)), 404);
    }
    assertThat(CallbackSettings.fresh().on()).isFalse();
    assertThat(CallbackSettings.fresh().path()).isNotEqualTo(CallbackSettings.fresh().path());
  }

  @Test
  void readsTheFieldNamesOfBothRevisions() throws Exception {
    List<Bill> told = new CopyOnWriteArrayList<>();
    try (Mailbox box = Mailbox.open(profile)) {
      box.callbacks().onRecord(told::add);
      takes(box.post(Samples.MENDED));
      takes(box.post(Samples.later(7_000_000_000_001L)));
      Mailbox.await("both", () -> box.store().counts().all() == 2);

      Bill first = box.store().find(982).orElseThrow().told();
      assertThat(first.displayNumber()).isEqualTo("02566823420");
      assertThat(first.userId()).isEqualTo("2001");
      assertThat(first.direction()).isEqualTo("callout");
      assertThat(first.chengshudu()).isEqualTo("0");
      assertThat(first.answerTime()).isNull();
      assertThat(first.userKey()).isEqualTo("1");
      Bill second = box.store().find(7_000_000_000_001L).orElseThrow().told();
      assertThat(second.chengshudu()).isEqualTo("ref-1");
      assertThat(second.displayNumber()).isEqualTo("02155500000");
      assertThat(second.billSec()).isEqualTo(21);
      assertThat(told).extracting(Bill::id).containsExactly(982L, 7_000_000_000_001L);
      assertThat(box.store().latest(1)).extracting(c -> c.told().id()).hasSize(1);
    }
  }

  @Test
  void whatIsNoCallRecordIsRefusedAndPutAside() throws Exception {
    try (Mailbox box = Mailbox.open(profile)) {
      List<String> bodies =
          List.of(Samples.DOCUMENTED, "", "[]", "{\"destnumber\":\"1\"}", "<html>", "{\"id\":3}}");
      for (String body : bodies) {
        refuses(box.post(body), 400);
      }
      assertThat(box.callbacks().tally().malformed()).isEqualTo(bodies.size());
      assertThat(box.store().counts().all()).isZero();
      assertThat(quarantined()).containsExactlyInAnyOrderElementsOf(bodies);
      takes(box.post(Samples.later(5)));
    }
  }

  @Test
  void whatIsPutAsideIsBounded() throws Exception {
    try (Mailbox box = Mailbox.open(profile)) {
      for (int i = 0; i < Quarantine.MOST + 5; i++) {
        refuses(box.post("not JSON " + i), 400);
      }
    }
    assertThat(quarantined())
        .hasSize(Quarantine.MOST)
        .contains("not JSON " + (Quarantine.MOST + 4))
        .doesNotContain("not JSON 4");
  }

  @Test
  void anOversizedBodyIsRefusedHoweverItIsSent() throws Exception {
    try (Mailbox box = Mailbox.open(profile, SMALL)) {
      String large = Samples.later(1).replace("ref-1", "x".repeat(300_000));
      refuses(box.post(large), 413);
      refuses(box.send(chunked(box.address(), large)), 413);
      String announced =
          "POST %s HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n"
              .formatted(box.address().getPath());
      assertThat(raw(box.address(), announced)).startsWith("HTTP/1.1 413 ").endsWith("\r\n0");
      String head = "POST " + "/x".repeat(20_000) + " HTTP/1.1\r\n\r\n";
      assertThat(raw(box.address(), head)).startsWith("HTTP/1.1 413 ");
      assertThat(box.callbacks().tally().refused()).isEqualTo(4);
      assertThat(box.callbacks().tally().taken()).isZero();
      takes(box.send(chunked(box.address(), Samples.later(2))));
    }
  }

  @Test
  void onlyAPostToTheRightPathIsHeard() throws Exception {
    try (Mailbox box = Mailbox.open(profile)) {
      URI address = box.address();
      refuses(box.post(address.resolve("/"), Samples.later(1)), 404);
      refuses(box.post(URI.create(address + "0"), Samples.later(1)), 404);
      String shorter = address.toString().substring(0, address.toString().length() - 1);
      refuses(box.post(URI.create(shorter), Samples.later(1)), 404);
      HttpResponse<String> got = box.send(HttpRequest.newBuilder(address).GET());
      refuses(got, 405);
      assertThat(got.headers().firstValue("Allow")).contains("POST");
      refuses(
          box.send(
              HttpRequest.newBuilder(address)
                  .PUT(HttpRequest.BodyPublishers.ofString(Samples.later(1)))),
          405);
      assertThat(box.callbacks().tally().refused()).isEqualTo(5);
      takes(box.post(URI.create(address + "?from=platform"), Samples.later(1)));
    }
  }

  @Test
  void onlyAllowedAddressesMayPost() throws Exception {
    try (Mailbox box = Mailbox.open(profile, Limits.DEFAULT, "203.0.113.0/24", "2001:db8::1")) {
      refuses(box.post(Samples.later(1)), 403);
      CallbackSettings now = box.callbacks().settings();
      box.callbacks()
          .apply(
              new CallbackSettings(
                  true, now.bind(), 0, List.of("203.0.113.9", "127.0.0.0/30"), "", now.path()));
      takes(box.post(Samples.later(1)));
      assertThatThrownBy(
              () ->
                  box.callbacks()
                      .apply(
                          new CallbackSettings(
                              true, now.bind(), 0, List.of("localhost"), "", now.path())))
          .isInstanceOf(IllegalArgumentException.class);
      takes(box.post(Samples.later(2)));
    }
  }

  @Test
  void aFloodIsToldToComeAgainAndStrangersDoNotUseUpTheShare() throws Exception {
    Limits two = new Limits(2048, 2, Duration.ofSeconds(10));
    try (Mailbox box = Mailbox.open(profile, two)) {
      for (int i = 0; i < 10; i++) {
        refuses(box.post(box.address().resolve("/guess"), Samples.later(1)), 404);
      }
      takes(box.post(Samples.later(1)));
      int id = 2;
      HttpResponse<String> answer = box.post(Samples.later(id));
      for (; answer.statusCode() == 200 && id < 2000; id++) {
        answer = box.post(Samples.later(id + 1));
      }
      refuses(answer, 429);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      Mailbox.await("room again", () -> box.post(Samples.later(9)).statusCode() == 200);
    }
  }

  @Test
  void repeatedAndReorderedCallbacksDoNoHarm() throws Exception {
    try (Mailbox box = Mailbox.open(profile)) {
      for (long id : new long[] {3, 1, 3, 2, 1, 3}) {
        takes(box.post(Samples.later(id)));
      }
      takes(box.post(Samples.later(2).replace("\"billsec\":21", "\"billsec\":22")));
      Mailbox.await(
          "the last word", () -> box.store().find(2).map(c -> c.told().billSec()).get() == 22);
      assertThat(box.store().counts()).isEqualTo(new CallbackStore.Counts(3, 3));
      assertThat(box.callbacks().tally().of(Verdict.TAKEN)).isEqualTo(4);
      assertThat(box.callbacks().tally().of(Verdict.REPEATED)).isEqualTo(3);
      assertThat(box.callbacks().tally().taken()).isEqualTo(7);
    }
    try (Mailbox box = Mailbox.open(profile)) {
      takes(box.post(Samples.later(3)));
      assertThat(box.store().counts().all()).isEqualTo(3);
    }
  }

  @Test
  void isUnconfirmedUntilASyncReadsTheSameId() throws Exception {
    try (Mailbox box = Mailbox.open(profile)) {
      for (int id = 1; id <= 4; id++) {
        takes(box.post(Samples.later(id)));
      }
      Mailbox.await("four", () -> box.store().counts().unconfirmed() == 4);
      assertThat(box.store().find(2).orElseThrow().state()).isEqualTo(Callback.State.UNCONFIRMED);
      box.sync(BillReader.callback(bytes(Samples.later(2))));
      box.sync(BillReader.callback(bytes(Samples.later(9))));
      assertThat(box.store().counts()).isEqualTo(new CallbackStore.Counts(4, 3));
      assertThat(box.store().find(2).orElseThrow().known()).isNotNull();
      takes(box.post(Samples.later(9)));
      Mailbox.await("the fifth", () -> box.store().counts().all() == 5);
      assertThat(box.store().counts().unconfirmed()).as("a late one").isEqualTo(3);
    }
    Files.delete(profile.resolve("callboard.mv.db"));
    try (Mailbox box = Mailbox.open(profile)) {
      assertThat(box.store().counts()).as("rebuilt").isEqualTo(new CallbackStore.Counts(5, 3));
      box.sync(BillReader.callback(bytes(Samples.later(3))));
      assertThat(box.store().counts().unconfirmed()).isEqualTo(2);
    }
  }

  @Test
  void aForgedOneShowsThePlatformsOwnWord() throws Exception {
    Bill own = BillReader.callback(bytes(Samples.later(1)));
    String forged = Samples.later(1).replace("81255500001", "81255599999");
    try (Mailbox box = Mailbox.open(profile)) {
      takes(box.post(forged));
      Mailbox.await("it", () -> box.store().counts().all() == 1);
      box.sync(own);
      Callback shown = box.store().find(1).orElseThrow();
      assertThat(shown.state()).isEqualTo(Callback.State.CONTRADICTED);
      assertThat(shown.shown().destNumber()).isEqualTo("81255500001");
    }
  }

  @Test
  void aSlowClientIsSentAwayAndOneThatLeavesIsForgotten() throws Exception {
    Limits hasty = new Limits(2048, 1000, Duration.ofMillis(200));
    try (Mailbox box = Mailbox.open(profile, hasty)) {
      String path = box.address().getPath();
      String half = "POST " + path + " HTTP/1.1\r\nContent-Length: 100\r\n\r\n{\"id\"";
      assertThat(raw(box.address(), half)).startsWith("HTTP/1.1 408 ").endsWith("\r\n0");
      try (Socket gone = new Socket("127.0.0.1", box.address().getPort())) {
        gone.getOutputStream().write(bytes("POST"));
      }
      takes(box.post(Samples.later(1)));
    }
  }

  @Test
  void aClientThatWaitsForPermissionToSendGetsIt() throws Exception {
    try (Mailbox box = Mailbox.open(profile)) {
      takes(
          box.send(
              HttpRequest.newBuilder(box.address())
                  .expectContinue(true)
                  .POST(HttpRequest.BodyPublishers.ofString(Samples.later(1)))));
    }
  }

  @Test
  void twoLengthsAreNotBelieved() throws Exception {
    try (Mailbox box = Mailbox.open(profile)) {
      String head = "POST " + box.address().getPath() + " HTTP/1.1\r\n";
      for (String lengths :
          List.of(
              "",
              "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
              "Content-Length: 2\r\nContent-Length: 3\r\n",
              "Content-Length: -1\r\n")) {
        assertThat(raw(box.address(), head + lengths + "\r\n{}")).startsWith("HTTP/1.1 400 ");
      }
    }
  }

  @Test
  void aTakenPortIsSaidAndTheProfileOpensAllTheSame() throws Exception {
    try (Mailbox box = Mailbox.open(profile);
        Mailbox other = Mailbox.open(profile.resolve("other"))) {
      CallbackSettings same = other.callbacks().settings();
      int taken = box.address().getPort();
      other
          .callbacks()
          .apply(new CallbackSettings(true, same.bind(), taken, List.of(), "", same.path()));
      assertThat(other.callbacks().state()).isInstanceOf(ReceiverState.Failed.class);
      takes(box.post(Samples.later(1)));
    }
  }

  @Test
  void settingsThatMakeNoSenseBeginAnewSwitchedOff() throws Exception {
    Files.writeString(profile.resolve("callbacks.json"), "{\"on\":true,\"path\":\"short\"}");
    CallbackSettings settings = new CallbackSettingsFile(profile.resolve("callbacks.json")).load();
    assertThat(settings.on()).isFalse();
    assertThat(settings.path()).hasSize(32);
    assertThat(profile.resolve("callbacks.json.damaged")).exists();
  }

  private static void takes(HttpResponse<String> answer) {
    assertThat(answer.statusCode() + " " + answer.body()).isEqualTo("200 1");
  }

  private static void refuses(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode() + " " + answer.body()).isEqualTo(status + " 0");
  }

  private static HttpRequest.Builder chunked(URI address, String body) {
    return HttpRequest.newBuilder(address)
        .POST(
            HttpRequest.BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(bytes(body))));
  }

  private static String raw(URI address, String request) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(bytes(request));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private List<String> quarantined() throws Exception {
    try (Stream<Path> files = Files.list(profile.resolve("callbacks-malformed"))) {
      return files.map(CallbacksTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
