package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveReadingTest {

  private final ManualTicker ticker = new ManualTicker();
  private final HeldBack worker = new HeldBack();
  private final AtomicInteger value = new AtomicInteger();
  private final List<Integer> shown = new ArrayList<>();
  private final LiveReading<Integer> reading =
      new LiveReading<>(
          value::get,
          shown::add,
          e -> shown.add(-1),
          new Background(worker, Runnable::run),
          ticker);

  @Test
  void aBurstOfChangesIsReadOnceAndTheLastOneIsSeen() {
    for (int i = 1; i <= 1000; i++) {
      value.set(i);
      reading.soon();
    }
    ticker.pass(LiveReading.PACE);
    worker.run();
    assertThat(shown).containsExactly(1000);
  }

  @Test
  void atMostFourReadingsASecond() {
    for (int millis = 0; millis < 10_000; millis += 5) {
      reading.soon();
      ticker.pass(Duration.ofMillis(5));
      worker.run();
    }
    assertThat(shown).hasSizeBetween(36, 40);
  }

  @Test
  void oneReadingAtATimeAndOnceMoreForWhatChangedMeanwhile() {
    reading.now();
    reading.now();
    reading.now();
    assertThat(worker.waiting()).isEqualTo(1);
    worker.run();
    ticker.pass(LiveReading.PACE);
    worker.run();
    assertThat(shown).hasSize(2);
    ticker.pass(Duration.ofMinutes(1));
    assertThat(worker.waiting()).isZero();
  }
}
