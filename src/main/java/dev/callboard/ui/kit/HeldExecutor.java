package dev.callboard.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps work back until it is let go, then is transparent. While a window is built away from its
 * thread, no result may reach that thread and touch what is being built. Thread-safe.
 */
public final class HeldExecutor implements Executor {

  private final Executor executor;
  private @Nullable Deque<Runnable> held = new ArrayDeque<>();

  /** Holds what is meant for an executor. */
  public HeldExecutor(Executor executor) {
    this.executor = executor;
  }

  @Override
  public void execute(Runnable command) {
    synchronized (this) {
      if (held != null) {
        held.add(command);
        return;
      }
    }
    executor.execute(command);
  }

  /** Runs what was kept back, in order, and whatever comes from now on. */
  public void release() {
    Deque<Runnable> kept;
    synchronized (this) {
      kept = held;
      held = null;
    }
    if (kept != null) {
      kept.forEach(executor::execute);
    }
  }
}
