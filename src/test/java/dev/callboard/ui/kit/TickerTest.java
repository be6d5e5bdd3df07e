package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What waits holds a whole window: it must be let go of. */
class TickerTest {

  private static final Duration LONG = Duration.ofDays(1);

  private final ScheduledThreadPoolExecutor timer = (ScheduledThreadPoolExecutor) Ticker.timer();
  private final Ticker ticker = Ticker.of(timer, Runnable::run);

  @Test
  void aTaskTakenBackIsHeldNoMore() {
    Runnable back = ticker.after(LONG, () -> {});
    assertThat(timer.getQueue()).hasSize(1);
    back.run();
    assertThat(timer.getQueue()).isEmpty();
  }

  @Test
  void aTimerThatIsShutDownWaitsForNothing() throws Exception {
    ticker.after(LONG, () -> {});
    timer.shutdown();
    assertThat(timer.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(timer.getQueue()).isEmpty();
  }
}
