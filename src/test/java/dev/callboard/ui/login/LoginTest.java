package dev.callboard.ui.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.platform.Secret;
import dev.callboard.profile.Profile;
import dev.callboard.profile.SyncChoice;
import dev.callboard.ui.kit.FxThread;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The login through its window, over real HTTP. */
class LoginTest {

  private static final String OK =
      """
      {"ret":200,"data":{"status":0,"desc":"ok","result":{"token":"0123456789abcdef0123456789abcdef",
      "companycode":"20000013","companyname":"示例公司"},"reqtime":1795420330,"rsptime":1795420330},"msg":""}
      """;

  @TempDir Path data;

  @ParameterizedTest
  @CsvSource({
    "400, appid or the access key is mistyped",
    "500, trouble of its own",
    "601, not authorised",
    "602, has expired",
    "603, not licensed",
    "604, not on the platform's list",
  })
  void eachRefusalIsExplainedAndNothingTypedIsLost(int code, String explanation) throws Exception {
    try (LoginWindow window = typedIn()) {
      window.answers("{\"ret\":" + code + ",\"data\":[],\"msg\":\"平台的话\"}");
      String words = window.refused();
      assertThat(words).contains("code " + code).contains(explanation).contains("平台的话");
      assertNothingLost(window);
    }
  }

  @ParameterizedTest
  @CsvSource({"1001, network fault", "1002, Check appid", "1003, do not belong together"})
  void refusalsInTheOtherEnvelopeToo(int code, String explanation) throws Exception {
    try (LoginWindow window = typedIn()) {
      window.answers(
          "{\"ret\":200,\"data\":{\"status\":1,\"desc\":\"失败\",\"errors\":{\"code\":\""
              + code
              + "\",\"codemsg\":\"failed\"},\"reqtime\":1,\"rsptime\":1},\"msg\":\"\"}");
      assertThat(window.refused()).contains("code " + code).contains(explanation);
      assertNothingLost(window);
    }
  }

  @Test
  void aWebPageIsNoPlatform() throws Exception {
    try (LoginWindow window = typedIn()) {
      window.answers("<html><body>We are back at 6</body></html>");
      assertThat(window.refused()).contains("did not answer like the platform");
      assertNothingLost(window);
    }
  }

  @Test
  void aDeadHostIsSaid() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (LoginWindow window = typedIn()) {
      window.type("#login-url", "http://127.0.0.1:" + port + "/api/yunhu");
      assertThat(window.refused()).contains("Nothing answers at 127.0.0.1:" + port);
      assertThat(window.typed("#login-key")).isEqualTo("k-123");
    }
  }

  @Test
  void aLogInKeepsTheConnectionAndItsKeyInTheKeyStoreOnly() throws Exception {
    try (LoginWindow window = typedIn()) {
      window.answers(OK);
      window.press("#login-submit");
      FxThread.await("the profile is opened", () -> !window.opened.isEmpty());
      assertThat(window.opened.getFirst().account().companyName()).isEqualTo("示例公司");
      assertThat(window.profiles.find("Jakarta")).isPresent();
      assertThat(window.kept.values()).containsExactly(new Secret("k-123"));
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file)).doesNotContain("k-123");
        }
      }
    }
  }

  @Test
  void howCallRecordsAreReadIsChosenWithItsReasonAndKept() throws Exception {
    try (LoginWindow window = typedIn()) {
      window.answers(OK);
      window.openReading();
      assertThat(window.words("#login-sync-flag-meaning"))
          .contains("prove that nothing is missing");
      window.choose("#login-sync-flag", 1);
      window.choose("#login-look-back", Duration.ofDays(3));
      assertThat(window.words("#login-sync-flag-meaning"))
          .contains("other systems of your company");
      window.press("#login-submit");
      FxThread.await("the profile is opened", () -> !window.opened.isEmpty());
      assertThat(window.profiles.find("Jakarta"))
          .map(Profile::sync)
          .hasValue(new SyncChoice(1, Duration.ofDays(3)));
    }
  }

  @Test
  void aListOfProfilesThatCannotBeWrittenLeavesTheDataFree() throws Exception {
    try (LoginWindow window = typedIn()) {
      window.answers(OK);
      Files.writeString(data.resolve("profiles.json"), "rubbish");
      assertThat(window.refused()).isNotEmpty();
      assertThat(window.opened).isEmpty();
      assertThat(window.closedWorkspaces).containsExactly("Jakarta");
    }
  }

  @Test
  void aKeyThatAnotherProfileUsesOutlivesARemovedOne() throws Exception {
    try (LoginWindow window = new LoginWindow(data, true)) {
      window.profiles.save(Profile.of("Jakarta", window.endpoint(), "PT0012", "id"));
      window.profiles.save(Profile.of("Night shift", window.endpoint(), "PT0012", "id"));
      window.kept.put(window.endpoint() + "PT0012", new Secret("k-kept"));
      window.open();
      window.press("#login-remove");
      FxThread.await("the other one is shown", () -> window.showsName("Night shift"));
      assertThat(window.kept).isNotEmpty();
      window.press("#login-remove");
      FxThread.await("the key is forgotten", window.kept::isEmpty);
      assertThat(window.profiles.all()).isEmpty();
    }
  }

  @Test
  void aKeptKeyIsUsedWithoutTyping() throws Exception {
    try (LoginWindow window = new LoginWindow(data, true)) {
      window.answers(OK);
      window.profiles.save(Profile.of("Jakarta", window.endpoint(), "PT0012", "id"));
      window.kept.put(window.endpoint() + "PT0012", new Secret("k-kept"));
      window.open();
      window.press("#login-submit");
      FxThread.await("the profile is opened", () -> !window.opened.isEmpty());
      assertThat(window.bodies.getFirst()).contains("k-kept");
    }
  }

  @Test
  void oneCanWorkOfflineWithoutAsking() throws Exception {
    try (LoginWindow window = new LoginWindow(data, true)) {
      window.profiles.save(Profile.of("Jakarta", window.endpoint(), "PT0012", "id"));
      window.open();
      window.press("#login-offline");
      FxThread.await("the profile is opened", () -> !window.opened.isEmpty());
      assertThat(window.opened.getFirst().account()).isNull();
      assertThat(window.bodies).isEmpty();
    }
  }

  @Test
  void whatIsMissingIsSaidBesideItsFieldAndNothingIsSent() throws Exception {
    try (LoginWindow window = new LoginWindow(data, true)) {
      window.open();
      window.type("#login-url", "ivr.example");
      window.press("#login-submit");
      assertThat(window.bodies).isEmpty();
      assertThat(window.typed("#login-url")).isEqualTo("ivr.example");
      assertThat(FxThread.call(() -> window.node("#login-url").getAccessibleHelp()))
          .contains("http://");
      assertThat(FxThread.call(() -> window.node("#login-key").getAccessibleHelp()))
          .contains("missing");
    }
  }

  @Test
  void plainHttpAndAMissingKeyStoreAreSaid() throws Exception {
    try (LoginWindow window = new LoginWindow(data, false)) {
      window.open();
      FxThread.await(
          "it is said that there is no key store",
          () -> window.node("#login-no-key-store").isVisible());
      assertThat(window.shows("#login-keep-key")).isFalse();
      assertThat(window.askedWhileDrawing).isFalse();
      window.type("#login-url", "http://ivr.example/");
      assertThat(window.shows("#login-plain-http")).isTrue();
      window.type("#login-url", "https://ivr.example/");
      assertThat(window.shows("#login-plain-http")).isFalse();
    }
  }

  @Test
  void aDemoThatDoesNotStartIsSaid() throws Exception {
    try (LoginWindow window = new LoginWindow(data, true)) {
      window.open();
      window.press("#login-demo");
      FxThread.await("an explanation", () -> window.node("#login-problem").isVisible());
    }
  }

  private LoginWindow typedIn() throws Exception {
    LoginWindow window = new LoginWindow(data, true);
    window.open();
    window.type("#login-name", "Jakarta");
    window.type("#login-url", window.endpoint().toString());
    window.type("#login-appid", "PT0012");
    window.type("#login-key", "k-123");
    return window;
  }

  private static void assertNothingLost(LoginWindow window) throws Exception {
    assertThat(window.typed("#login-name")).isEqualTo("Jakarta");
    assertThat(window.typed("#login-url")).isEqualTo(window.endpoint().toString());
    assertThat(window.typed("#login-appid")).isEqualTo("PT0012");
    assertThat(window.typed("#login-key")).isEqualTo("k-123");
    assertThat(window.profiles.all()).isEmpty();
    assertThat(window.kept).isEmpty();
    assertThat(window.opened).isEmpty();
    assertThat(window.closedWorkspaces).containsExactly("Jakarta");
  }
}
