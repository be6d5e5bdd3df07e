package dev.callboard.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is learned of the platform's clock from its answers. */
class PlatformClockTest {

  /** The {@code reqtime} of the documentation's recording link: 09:22:23 UTC. */
  private static final String REQTIME = "1581412943";

  private static final String GET_FILE = "App.Sip_Cdr.GetRecodeFile";

  @Test
  void platformTimesAreReadAtTheProfilesOffset() {
    PlatformClock clock = new PlatformClock(ZoneOffset.ofHours(8));
    LocalDateTime beijing = LocalDateTime.of(2025, 3, 14, 17, 31, 13);
    assertThat(clock.instant(beijing)).isEqualTo(Instant.parse("2025-03-14T09:31:13Z"));
    assertThat(clock.local(Instant.parse("2025-03-14T09:31:13.9Z"))).isEqualTo(beijing);
    assertThat(clock.measuredOffset()).isEmpty();
    assertThat(clock.skew()).isEmpty();
    assertThat(clock.disagrees()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Expiration time:2020-02-11 17:27:23, +08:00",
    "2020-02-11 17:27:23, +08:00",
    "expires 2020-02-11T17:27:40 (Beijing), +08:00",
    "Expiration time:2020-02-11 16:27:20, +07:00",
    "Expiration time:2020-02-11 14:57:23, +05:30",
    "Expiration time:2020-02-11 04:27:23, -05:00",
    "Expiration time:2020-02-11 09:27:23, Z",
  })
  void aLinksExpiryMeasuresTheOffset(String expiry, String offset) {
    PlatformClock clock = afterLink(expiry);
    assertThat(clock.measuredOffset()).contains(ZoneOffset.of(offset));
    assertThat(clock.disagrees()).isEqualTo(!offset.equals("+08:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "Expiration time:2020-02-11 17:28:00",
    "Expiration time:2020-02-12 17:27:23",
    "Expiration time:2020-02-31 17:27:23",
    "never",
    "1581413243",
  })
  void anExpiryThatFitsNoOffsetMeasuresNothing(String expiry) {
    assertThat(afterLink(expiry).measuredOffset()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-02-11 17:22:23 | +08:00",
        "2020-02-11 17:20:40 | +08:00",
        "2020-02-11 16:24:00 | +07:00",
        "2020-01-01 00:00:00 |",
        "2020-02-11 17:29:00 |",
        "                    |",
      })
  void aLoginsTimeMeasuresTheOffsetOnlyWhenItCanBeNow(String authTime, String offset) {
    String time = authTime == null ? "" : authTime;
    String body = Answers.loggedIn("t-1234").replace("2020-01-01 00:00:00", time);
    PlatformClock clock = after(Map.of("App.Sip_Auth.Login", body), PlatformClient::login);
    assertThat(clock.measuredOffset().map(ZoneOffset::getId).orElse(null)).isEqualTo(offset);
  }

  @Test
  void aLinksMeasurementIsTrustedMoreThanALogins() {
    String login = Answers.loggedIn("t-1234").replace("2020-01-01 00:00:00", "2020-02-11 16:22:23");
    PlatformClock clock =
        after(
            Map.of("App.Sip_Auth.Login", login, GET_FILE, Answers.link()),
            client -> {
              client.getRecordingFile("a.mp3");
              client.login();
            });
    assertThat(clock.measuredOffset()).contains(ZoneOffset.ofHours(8));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-11T09:22:23.500Z, 0",
    "2020-02-11T09:20:23.500Z, 120",
    "2020-02-11T10:22:23.500Z, -3600"
  })
  void theSkewIsThePlatformsClockMinusThisMachines(Instant here, long seconds) {
    InstantSource stopped = () -> here;
    PlatformClock clock = new PlatformClock(ZoneOffset.ofHours(8));
    try (WireServer server = new WireServer(Clients.answering(Map.of()));
        PlatformClient client = client(server, clock, stopped)) {
      client.login();
    }
    assertThat(clock.skew()).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "99999999999999999", "9223372036854775807"})
  void anImpossibleStampMeasuresNothing(String reqtime) {
    String body = Answers.loggedIn("t-1234").replace(REQTIME, reqtime);
    PlatformClock clock = after(Map.of("App.Sip_Auth.Login", body), PlatformClient::login);
    assertThat(clock.skew()).isEmpty();
    assertThat(clock.measuredOffset()).isEmpty();
  }

  private static PlatformClock afterLink(String expiry) {
    String body = Answers.link().replace("Expiration time:2020-02-11 17:27:23", expiry);
    return after(Map.of(GET_FILE, body), client -> client.getRecordingFile("a.mp3"));
  }

  private static PlatformClock after(Map<String, String> answers, Consumer<PlatformClient> calls) {
    PlatformClock clock = new PlatformClock(ZoneOffset.ofHours(8));
    try (WireServer server = new WireServer(Clients.answering(answers));
        PlatformClient client = client(server, clock, InstantSource.system())) {
      calls.accept(client);
    }
    return clock;
  }

  private static PlatformClient client(WireServer server, PlatformClock clock, InstantSource now) {
    return new PlatformClient(
        server.endpoint(),
        new FormRequests("ABCDEFG", new Secret(Clients.KEY)),
        Clients.patient(),
        clock,
        new Surroundings((_, _) -> {}, now, Dns.SYSTEM));
  }
}
