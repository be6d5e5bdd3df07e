package dev.callboard.platform;

import static dev.callboard.platform.Clients.TOKEN;
import static dev.callboard.platform.Clients.answering;
import static dev.callboard.platform.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The five calls against a server that answers as the platform documents. */
class PlatformClientTest {

  private static final String GET_BILL = "App.Sip_Cdr.GetBill";
  private static final String GET_FILE = "App.Sip_Cdr.GetRecodeFile";
  private static final String LOGIN = "App.Sip_Auth.Login";
  private static final String LOGOUT = "App.Sip_Auth.Logout";
  private static final String PLAY = "App.Sip_Call.PlayVoice";

  @Test
  void loginSendsAppidAndKeyAndKeepsTheToken() {
    try (WireServer server = new WireServer(answering(Map.of()));
        PlatformClient client = client(server.endpoint())) {
      assertThat(client.login()).isEqualTo(new Reply.Ok<>(new Account("1", "test")));

      assertThat(server.received()).hasSize(1);
      assertThat(server.received().getFirst().head())
          .startsWith("POST /api/yunhu HTTP/1.1\r\n")
          .contains("Content-Type: multipart/form-data; boundary=");
      assertThat(server.received().getFirst().fields())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("service", LOGIN, "appid", "ABCDEFG", "accesskey", Clients.KEY));
      assertThat(client.tokenExpires()).isPresent();
    }
  }

  @Test
  void getBillLogsInByItselfAndSendsEveryMandatoryFieldEvenWhenEmpty() {
    String page = Answers.page(8151, Answers.bill("22670"));
    try (WireServer server = new WireServer(answering(Map.of(GET_BILL, page)));
        PlatformClient client = client(server.endpoint())) {
      Reply<BillPage> reply =
          client.getBill(BillQuery.all(Clients.DAY, Clients.DAY.plusDays(1), 3));

      assertThat(reply).isInstanceOf(Reply.Ok.class);
      BillPage read = ((Reply.Ok<BillPage>) reply).value();
      assertThat(read.totalItems()).isEqualTo(8151);
      assertThat(read.currentPage()).isEqualTo(1);
      assertThat(read.itemsPerPage()).isEqualTo(10);
      assertThat(read.unreadable()).isZero();
      assertThat(read.reqTime()).isEqualTo(Answers.REQTIME);
      assertThat(new String(read.raw(), StandardCharsets.UTF_8)).isEqualTo(page);
      assertThat(read.bills())
          .containsExactly(
              new Bill(
                  22670,
                  "",
                  "13300000001",
                  "2100000001",
                  "2019-09-27 14:58:37",
                  null,
                  "2019-09-27 14:59:05",
                  28,
                  0,
                  "callout",
                  6,
                  "0",
                  "0",
                  "0",
                  "0",
                  "",
                  "",
                  10041,
                  10020,
                  "#"));
      Map<String, String> expected =
          new HashMap<>(
              Map.of(
                  "service", GET_BILL,
                  "token", TOKEN,
                  "starttime", "2019-09-27 00:00:00",
                  "endtime", "2019-09-28 00:00:00",
                  "syncflag", "3",
                  "direction", "3",
                  "callmethod", "0",
                  "currentpage", "3",
                  "itemsperpage", "1000"));
      expected.putAll(Map.of("extnumber", "", "destnumber", "", "userid", "", "memberid", ""));
      assertThat(server.received(GET_BILL).getFirst().fields())
          .containsExactlyInAnyOrderEntriesOf(expected);
    }
  }

  @Test
  void getBillSendsItsFiltersAndTheReferenceUnderBothNames() {
    try (WireServer server = new WireServer(answering(Map.of(GET_BILL, Answers.page(0))));
        PlatformClient client = client(server.endpoint())) {
      client.getBill(
          new BillQuery(
              Clients.DAY,
              Clients.DAY,
              2,
              2,
              6,
              1,
              10,
              List.of("7001", "7002"),
              "81300000001",
              "u",
              "m",
              "ref",
              "tag"));

      assertThat(server.received(GET_BILL).getFirst().fields())
          .containsEntry("extnumber", "7001,7002")
          .containsEntry("destnumber", "81300000001")
          .containsEntry("userid", "u")
          .containsEntry("memberid", "m")
          .containsEntry("chengshudu", "ref")
          .containsEntry("ext", "ref")
          .containsEntry("customuuid", "tag")
          .containsEntry("syncflag", "2")
          .containsEntry("direction", "2")
          .containsEntry("callmethod", "6")
          .containsEntry("itemsperpage", "10");
    }
  }

  @Test
  void aRecordingsLinkIsReadWithItsExpiryAndMeasuresTheOffset() {
    try (WireServer server = new WireServer(answering(Map.of(GET_FILE, Answers.link())));
        PlatformClient client = client(server.endpoint())) {
      assertThat(client.getRecordingFile("2019/a b_1.mp3"))
          .isEqualTo(
              new Reply.Ok<>(
                  new RecordingLink(
                      "http://127.0.0.1:8080/abcdefg", LocalDateTime.of(2020, 2, 11, 17, 27, 23))));

      assertThat(server.received(GET_FILE).getFirst().fields())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("service", GET_FILE, "token", TOKEN, "filename", "2019/a b_1.mp3"));
      assertThat(client.clock().measuredOffset()).contains(ZoneOffset.ofHours(8));
      assertThat(client.clock().disagrees()).isFalse();
      assertThat(client.clock().skew()).isPresent();
    }
  }

  @Test
  void logoutClearsTheTokenOnceAndForgetsIt() {
    try (WireServer server = new WireServer(answering(Map.of(LOGOUT, Answers.loggedOut())));
        PlatformClient client = client(server.endpoint())) {
      client.login();

      assertThat(client.logout()).isEqualTo(new Reply.Ok<>("logout successful"));
      assertThat(client.tokenExpires()).isEmpty();
      assertThat(client.logout()).isEqualTo(new Reply.Ok<>(""));
      assertThat(server.received(LOGOUT)).hasSize(1);
      assertThat(server.received(LOGOUT).getFirst().fields())
          .containsExactlyInAnyOrderEntriesOf(Map.of("service", LOGOUT, "token", TOKEN));
    }
  }

  @Test
  void playVoiceSendsEveryDocumentedFieldWithoutAToken() {
    try (WireServer server = new WireServer(answering(Map.of(PLAY, Answers.TAKEN)));
        PlatformClient client = client(server.endpoint())) {
      assertThat(client.playVoice(Clients.batch(2)))
          .isEqualTo(new Submission.Accepted("Play command sent successfully"));

      assertThat(server.received()).hasSize(1);
      Map<String, String> expected =
          new HashMap<>(
              Map.of(
                  "service", PLAY,
                  "appid", "ABCDEFG",
                  "accesskey", Clients.KEY,
                  "nationcode", "id",
                  "destnumber", "81300001000,81300001001",
                  "voicetype", "1",
                  "voicefile", "hello.mp3",
                  "userkey", "1",
                  "chengshudu", "ref-7",
                  "disnumber", "2100000001"));
      expected.putAll(
          Map.of("customuuid", "cb-1", "waittime", "30", "conntime", "60", "todayonly", "1"));
      assertThat(server.received().getFirst().fields())
          .containsExactlyInAnyOrderEntriesOf(expected);
    }
  }

  @Test
  void playVoiceLeavesOutWhatIsLeftToThePlatform() {
    try (WireServer server = new WireServer(answering(Map.of(PLAY, Answers.TAKEN)));
        PlatformClient client = client(server.endpoint())) {
      client.playVoice(
          new PlayVoice(
              "mx",
              List.of("1"),
              2,
              "https://voices.example/a.mp3",
              false,
              "",
              "",
              "",
              null,
              null,
              false));

      assertThat(server.received().getFirst().fields())
          .containsEntry("voicetype", "2")
          .containsEntry("voicefile", "https://voices.example/a.mp3")
          .containsEntry("userkey", "0")
          .containsEntry("todayonly", "2")
          .doesNotContainKeys("chengshudu", "disnumber", "customuuid", "waittime", "conntime");
    }
  }

  @Test
  void fiveThousandNumbersGoInOneRequestJoinedWithCommas() {
    try (WireServer server = new WireServer(answering(Map.of(PLAY, Answers.TAKEN)));
        PlatformClient client = client(server.endpoint())) {
      PlayVoice batch = Clients.batch(PlayVoice.MAX_NUMBERS);

      assertThat(client.playVoice(batch)).isInstanceOf(Submission.Accepted.class);
      assertThat(server.received()).hasSize(1);
      assertThat(server.received().getFirst().fields().get("destnumber").split(","))
          .containsExactlyElementsOf(batch.destNumbers());
    }
  }
}
