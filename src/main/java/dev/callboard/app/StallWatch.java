package dev.callboard.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the window's thread stands still, and tells where. Asks it once in a while to answer;
 * an answer in time costs next to nothing. Asks nothing while nobody can see the window.
 */
final class StallWatch implements AutoCloseable {

  private final Executor ui;
  private final Duration pause;
  private final Duration patience;
  private final Consumer<String> told;
  private final Thread thread;
  private boolean visible;
  private boolean ended;

  /**
   * Builds one that sleeps until the window is {@link #seen}.
   *
   * @param ui hands work to the watched thread
   * @param pause between an answer and the next question
   * @param patience how long an answer may take
   * @param told hears where the thread stood, once for each stall
   */
  StallWatch(Executor ui, Duration pause, Duration patience, Consumer<String> told) {
    this.ui = ui;
    this.pause = pause;
    this.patience = patience;
    this.told = told;
    this.thread = Thread.ofPlatform().daemon().name("stall-watch").start(this::watch);
  }

  /** Whether anybody can see the window now. */
  synchronized void seen(boolean now) {
    visible = now;
    notifyAll();
  }

  private void watch() {
    AtomicReference<@Nullable Thread> watched = new AtomicReference<>();
    try {
      while (waitForNext()) {
        CountDownLatch answered = new CountDownLatch(1);
        ui.execute(
            () -> {
              watched.set(Thread.currentThread());
              answered.countDown();
            });
        if (!answered.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
          told.accept(where(watched.get()));
          answered.await();
        }
      }
    } catch (InterruptedException _) {
      // Closed in the middle of a question: there is no window to watch any more.
    }
  }

  private synchronized boolean waitForNext() throws InterruptedException {
    if (!ended) {
      wait(pause.toMillis());
    }
    while (!visible && !ended) {
      wait();
    }
    return !ended;
  }

  private static String where(@Nullable Thread stuck) {
    StringBuilder text = new StringBuilder();
    if (stuck != null) {
      for (StackTraceElement frame : stuck.getStackTrace()) {
        text.append("\n\tat ").append(frame);
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    thread.interrupt();
  }
}
