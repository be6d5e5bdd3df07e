package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thread that stands still is noticed, and nobody is asked while nobody looks. */
class StallWatchTest {

  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final Semaphore asked = new Semaphore(0);
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final StallWatch watch =
      new StallWatch(
          task -> {
            ui.execute(task);
            asked.release();
          },
          Duration.ofMillis(1),
          Duration.ofMillis(200),
          told::add);

  @AfterEach
  void end() {
    watch.close();
    ui.shutdown();
  }

  @Test
  void itTellsWhereTheThreadStoodOncePerStall() throws Exception {
    watch.seen(true);
    asked.acquire(3);
    CountDownLatch release = new CountDownLatch(1);
    ui.execute(() -> standStill(release));
    assertThat(told.poll(1, TimeUnit.MINUTES)).contains("StallWatchTest.standStill");
    asked.drainPermits();
    release.countDown();
    // It goes on asking once there is an answer, and has nothing more to tell.
    assertThat(asked.tryAcquire(3, 1, TimeUnit.MINUTES)).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void itAsksNobodyWhileTheWindowIsHidden() throws Exception {
    assertThat(asked.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
    watch.seen(true);
    assertThat(asked.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
    watch.seen(false);
    // One question may be under way.
    ui.submit(() -> {}).get();
    asked.tryAcquire(1, 100, TimeUnit.MILLISECONDS);
    asked.drainPermits();
    assertThat(asked.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
  }

  private static void standStill(CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
