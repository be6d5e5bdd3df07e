package dev.callboard.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Written times against the Java library's own reading of them. */
class PlatformTimesTest {

  private static final DateTimeFormatter STRICT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  @Test
  void readsAndWritesEveryMoment() {
    var random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long seconds = random.nextLong(-62_167_219_200L, 253_402_300_800L);
      String written = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).format(STRICT);
      assertThat(PlatformTimes.seconds(written)).isEqualTo(seconds);
      assertThat(PlatformTimes.written(seconds)).isEqualTo(written);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000-00-00 00:00:00",
        "2026-02-30 10:00:00",
        "2025-02-29 10:00:00",
        "2026-13-01 10:00:00",
        "2026-11-31 10:00:00",
        "2026-11-20 24:00:00",
        "2026-11-20 10:60:00",
        "2026-11-20 10:00:60",
        "2026-11-20T10:00:00",
        "2026-11-20 10:00",
        "-001-01-01 00:00:00",
        "2026-11-2x 10:00:00",
        "２026-11-20 10:00:00",
        "2026-11-20 10:00:00Z"
      })
  void readsNothingElse(String written) {
    assertThat(PlatformTimes.seconds(written)).isNull();
  }

  @Test
  void knowsLeapDays() {
    assertThat(PlatformTimes.seconds("2024-02-29 00:00:00")).isEqualTo(1_709_164_800L);
  }
}
