package dev.callboard.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs blocking work away from the window and hands its result back to it. */
public final class Background {

  private final Executor worker;
  private final Executor ui;

  /**
   * Tests pass {@code Runnable::run} twice.
   *
   * @param worker where work runs; its threads are never interrupted
   * @param ui where results arrive
   */
  public Background(Executor worker, Executor ui) {
    this.worker = worker;
    this.ui = ui;
  }

  /**
   * Runs work; exactly one of the two takers is called, on the ui executor.
   *
   * @param work may block
   */
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    worker.execute(
        () -> {
          T result;
          try {
            result = work.call();
          } catch (Exception e) {
            ui.execute(() -> failed.accept(e));
            return;
          } catch (Error e) {
            // A screen that waits must hear of it; the thread's own handler writes it down.
            ui.execute(() -> failed.accept(new ExecutionException(e)));
            throw e;
          }
          ui.execute(() -> done.accept(result));
        });
  }
}
