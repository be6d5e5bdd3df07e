package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:32:10Z");
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final Formats formats = new Formats(new Texts(Locale.ENGLISH), Clock.fixed(NOW, JAKARTA));

  @Test
  void numbersAreGroupedByThinSpaces() {
    assertThat(formats.number(4218907)).isEqualTo("4\u2009218\u2009907");
    assertThat(formats.number(12)).isEqualTo("12");
  }

  @Test
  void numbersOfPeopleAreMaskedInTheMiddle() {
    assertThat(Formats.masked("81251234471")).isEqualTo("812 5••• 4471");
    assertThat(Formats.revealed("81251234471")).isEqualTo("812 5123 4471");
    assertThat(Formats.masked("831125550")).isEqualTo("831 •• 5550");
    assertThat(Formats.masked("12345678")).isEqualTo("12•• 5678");
    assertThat(Formats.masked("7003")).isEqualTo("••03");
    assertThat(Formats.masked("7")).isEqualTo("•");
    assertThat(Formats.masked("")).isEmpty();
  }

  @Test
  void timesAreTheOperators() {
    assertThat(formats.moment(NOW)).isEqualTo("23 Nov 14:32:10");
    assertThat(formats.moment(NOW.minus(Duration.ofDays(365)))).isEqualTo("23 Nov 2025 14:32");
    assertThat(formats.moment(null)).isEqualTo("–");
    assertThat(formats.minute(NOW, ZoneId.of("+08:00"))).isEqualTo("15:32");
    assertThat(Formats.place(ZoneId.of("America/Mexico_City"))).isEqualTo("Mexico City");
  }

  @Test
  void lengthsReadAsPeopleSayThem() {
    assertThat(formats.talk(0)).isEqualTo("–");
    assertThat(formats.talk(105)).isEqualTo("1:45");
    assertThat(formats.talk(3723)).isEqualTo("1:02:03");
    assertThat(formats.span(Duration.ofMinutes(552))).isEqualTo("9 h 12 min");
    assertThat(formats.ago(NOW.minusSeconds(30))).isEqualTo("now");
    assertThat(formats.ago(NOW.minusSeconds(240))).isEqualTo("4 min ago");
  }

  @Test
  void sharesAndSizes() {
    assertThat(formats.percent(413, 1000)).isEqualTo("41.3\u2009%");
    assertThat(formats.percent(0, 0)).isEqualTo("–");
    assertThat(formats.bytes(61_000_000_000L)).isEqualTo("61\u2009GB");
    assertThat(formats.bytes(1_500)).isEqualTo("1.5\u2009KB");
  }
}
