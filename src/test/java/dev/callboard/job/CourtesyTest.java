package dev.callboard.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long work rests when the window asks for it, and never for long. */
class CourtesyTest {

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void workRestsAsLongAsItIsAskedTo() throws Exception {
    long asked = System.nanoTime();
    Courtesy.ask(Duration.ofMillis(60));
    Courtesy.ask(Duration.ofMillis(1));
    long rested = atWork(System::nanoTime) - asked;
    assertThat(rested).isGreaterThanOrEqualTo(Duration.ofMillis(60).toNanos());
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void noneCanStopItForLong() throws Exception {
    Courtesy.ask(Duration.ofDays(1));
    atWork(() -> 0L);
  }

  private static long atWork(Callable<Long> then) throws Exception {
    FutureTask<Long> work =
        new FutureTask<>(
            () -> {
              Courtesy.giveWay();
              return then.call();
            });
    WorkThreads.named("work-").newThread(work).start();
    return work.get();
  }
}
