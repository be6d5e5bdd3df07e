package dev.callboard.ui.kit;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
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
   * Waits on a timer of its own and hands each task to an executor.
   *
   * @param timer only waits
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
