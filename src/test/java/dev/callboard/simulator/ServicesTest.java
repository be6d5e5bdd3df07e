package dev.callboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented envelopes of every call, success and refusal. */
class ServicesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

  private Simulator simulator;
  private Caller caller;

  @BeforeEach
  void start() throws Exception {
    simulator = Simulator.start(new SimulatorOptions(0, 500, 10, 3, NOW, 1000));
    caller = new Caller(simulator);
  }

  @AfterEach
  void stop() {
    caller.close();
    simulator.close();
  }

  @Test
  void loginGivesATokenAndTheAccount() throws Exception {
    JsonObject answer = caller.ask(loginFields());
    JsonObject data = answer.getAsJsonObject("data");
    JsonObject result = Caller.result(answer);
    assertThat(answer.get("ret").getAsInt()).isEqualTo(200);
    assertThat(answer.get("msg").getAsString()).isEmpty();
    assertThat(data.get("status").getAsInt()).isZero();
    assertThat(data.get("reqtime").getAsLong())
        .isBetween(NOW.getEpochSecond(), NOW.getEpochSecond() + 60);
    assertThat(result.get("token").getAsString()).matches("[0-9a-f]{32}");
    assertThat(result.get("companycode").getAsString()).isEqualTo("20000013");
    assertThat(result.get("companyname").getAsString()).isEqualTo("示例呼叫中心");
    assertThat(result.get("authtime").getAsString()).startsWith("2026-11-23 15:00:");
    assertThat(result.has("authmodel")).isTrue();
  }

  @Test
  void urlencodedFormsAndBlanksAroundTheServiceAreAccepted() throws Exception {
    Map<String, String> fields = loginFields();
    fields.put("service", " App.Sip_Auth.Login");
    JsonObject answer =
        JsonParser.parseString(caller.postUrlencoded(fields).body()).getAsJsonObject();
    assertThat(answer.get("ret").getAsInt()).isEqualTo(200);
  }

  @Test
  void aWrongKeyIsNotAuthorized() throws Exception {
    Map<String, String> fields = loginFields();
    fields.put("accesskey", "wrong");
    assertRefused(caller.ask(fields), 601);
    Map<String, String> play = Caller.play("t", Caller.numbers(3));
    play.put("appid", "other");
    assertRefused(caller.ask(play), 601);
    assertThat(simulator.traffic().takenTags()).isEmpty();
    assertThat(simulator.traffic().arrivedTags()).containsExactly("t");
  }

  @Test
  void anUnknownServiceIsIllegal() throws Exception {
    assertRefused(caller.ask("service", "App.Sip_Call.Unknown"), 400);
    assertRefused(caller.ask("appid", "demo"), 400);
  }

  @Test
  void tokensDieAfterTwelveHoursOnLogoutAndOnDemand() throws Exception {
    String first = caller.login();
    assertThat(logout(first).getAsJsonObject("data").get("desc").getAsString())
        .isEqualTo("logout successful");
    assertRefused(logout(first), 600);

    String second = caller.login();
    simulator.advance(Duration.ofHours(12).minusSeconds(90));
    assertThat(caller.linkAnswer("none").get("ret").getAsInt()).isEqualTo(200);
    simulator.advance(Duration.ofSeconds(100));
    assertRefused(logout(second), 600);

    String third = caller.login();
    simulator.killTokens();
    assertRefused(logout(third), 600);
  }

  @Test
  void playVoiceAnswersInItsOwnEnvelope() throws Exception {
    JsonObject answer = caller.ask(Caller.play("tag", Caller.numbers(2)));
    assertThat(answer.get("code").getAsInt()).isEqualTo(200);
    assertThat(answer.has("ret")).isFalse();
    assertThat(answer.get("msg").getAsString()).isEqualTo("successful request");
    JsonObject data = answer.getAsJsonObject("data");
    assertThat(data.get("desc").getAsString()).isEqualTo("Play command sent successfully");
    assertThat(data.has("reqtime") && data.has("rsptime")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "nationcode,''", "nationcode,xx", "destnumber,''", "destnumber,'1,,2'", "destnumber,12a4",
    "voicetype,''", "voicetype,3", "voicetype,abcdefg", "voicefile,''", "voicefile,欢迎.mp3",
    "userkey,2", "todayonly,0", "waittime,soon", "conntime,0"
  })
  void playVoiceRefusesWhatItCannotTake(String field, String value) throws Exception {
    Map<String, String> play = Caller.play("tag", Caller.numbers(2));
    play.put(field, value);
    assertRefused(caller.ask(play), 400);
    assertThat(simulator.traffic().takenNumbers()).isEmpty();
  }

  @Test
  void playVoiceTakesAtMostFiveThousandNumbers() throws Exception {
    assertRefused(caller.ask(Caller.play("much", Collections.nCopies(5001, "8000000001"))), 400);
    assertThat(caller.ask(Caller.play("full", Caller.numbers(5000))).get("code").getAsInt())
        .isEqualTo(200);
    assertThat(simulator.traffic().takenNumbers("full")).hasSize(5000);
  }

  @ParameterizedTest
  @CsvSource({
    "starttime,''",
    "starttime,2026-11-23",
    "endtime,2026-02-30 00:00:00",
    "endtime,2020-01-01 00:00:00",
    "itemsperpage,0",
    "itemsperpage,1001",
    "itemsperpage,ten",
    "currentpage,0",
    "syncflag,4",
    "direction,0",
    "callmethod,7"
  })
  void getBillRefusesWhatItCannotRead(String field, String value) throws Exception {
    Map<String, String> query = caller.bills(NOW.minusSeconds(86_400), NOW);
    query.put(field, value);
    assertRefused(caller.ask(query), 400);
  }

  @Test
  void aRecordingThatIsUnknownIsAnErrorInside() throws Exception {
    JsonObject answer = caller.linkAnswer("2026/11/23/none.mp3");
    assertThat(answer.get("ret").getAsInt()).isEqualTo(200);
    JsonObject data = answer.getAsJsonObject("data");
    assertThat(data.get("status").getAsInt()).isEqualTo(1);
    assertThat(data.getAsJsonObject("errors").getAsJsonPrimitive("code").isString()).isTrue();
    assertThat(data.getAsJsonObject("errors").get("code").getAsString()).isEqualTo("1029");
  }

  private JsonObject logout(String token) throws Exception {
    return caller.ask("service", " App.Sip_Auth.Logout", "token", token);
  }

  private static Map<String, String> loginFields() {
    return Caller.fields(
        "service", "App.Sip_Auth.Login",
        "appid", Simulator.APP_ID,
        "accesskey", Simulator.ACCESS_KEY);
  }

  private static void assertRefused(JsonObject answer, int ret) {
    assertThat(answer.get("ret").getAsInt()).isEqualTo(ret);
    assertThat(answer.get("data").isJsonArray()).isTrue();
    assertThat(answer.getAsJsonArray("data")).isEmpty();
    assertThat(answer.get("msg").getAsString()).isNotEmpty();
  }
}
