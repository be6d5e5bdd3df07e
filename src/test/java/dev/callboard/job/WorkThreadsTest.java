package dev.callboard.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

/** Work gives way to the window, keeps no program alive, and no task waits for another. */
class WorkThreadsTest {

  @Test
  void whatWorkStartsGivesWayAsWell() throws Exception {
    try (ExecutorService pool = WorkThreads.pool("work-")) {
      Thread worker = pool.submit(Thread::currentThread).get();
      assertThat(worker.getPriority()).isLessThan(Thread.NORM_PRIORITY);
      assertThat(worker.isDaemon()).isTrue();
      assertThat(worker.getName()).startsWith("work-");
      Thread child = pool.submit(() -> Thread.ofPlatform().unstarted(() -> {})).get();
      assertThat(child.getPriority()).isEqualTo(worker.getPriority());
    }
  }

  @Test
  void aTaskThatWaitsHoldsNoOtherUp() throws Exception {
    try (ExecutorService pool = WorkThreads.pool("work-")) {
      CountDownLatch second = new CountDownLatch(1);
      CompletableFuture<Void> first =
          CompletableFuture.runAsync(
              () -> {
                try {
                  second.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              },
              pool);
      pool.execute(second::countDown);
      first.get();
      assertThat(first).isCompleted();
    }
  }
}
