package dev.callboard.ui.kit;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does things a little later, on the thread that owns the view models. */
@FunctionalInterface
public interface Ticker {

  /**
   * Runs a task once.
   *
   * @param delay from now on
   * @return takes the task back; does nothing once it ran
   */
  Runnable after(Duration delay, Runnable task);

  /**
   * Makes a timer for {@link #of}: one daemon thread, which lets go at once of what was taken back and,
   * when shut down, of all that did not run yet. A whole window would hang on a task due in ten minutes.
   */
  static ScheduledExecutorService timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("timer").factory());
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return timer;
  }

  /**
   * Waits on a timer of its own and hands each task to an executor.
   *
   * @param timer only waits, as one of {@link #timer} does
   * @param ui where tasks run
   */
  static Ticker of(ScheduledExecutorService timer, Executor ui) {
    return (delay, task) -> {
      try {
        ScheduledFuture<?> waiting =
            timer.schedule(() -> ui.execute(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> waiting.cancel(false);
      } catch (RejectedExecutionException _) {
        // The window is closing: what would happen later happens no more.
        return () -> {};
      }
    };
  }
}
