package dev.callboard.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long work rests when the window asks for it, and never for long. */
class CourtesyTest {

  @Test
  void workRestsAsLongAsItIsAskedTo() {
    long asked = System.nanoTime();
    Courtesy.ask(Duration.ofMillis(60));
    Courtesy.ask(Duration.ofMillis(1));
    Courtesy.giveWay();
    assertThat(System.nanoTime() - asked).isGreaterThanOrEqualTo(Duration.ofMillis(60).toNanos());
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void noneCanStopItForLong() {
    Courtesy.ask(Duration.ofDays(1));
    Courtesy.giveWay();
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void whoIsToEndDoesNotRest() {
    Courtesy.ask(Duration.ofMillis(300));
    Thread.currentThread().interrupt();
    Courtesy.giveWay();
    assertThat(Thread.interrupted()).isTrue();
  }
}
