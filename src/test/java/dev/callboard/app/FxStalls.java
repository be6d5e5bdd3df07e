package dev.callboard.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Measures how long the FX thread lets a task wait, again and again, while something else is
 * measured. A stall that lasts is looked at while it lasts: its stack is kept.
 */
final class FxStalls implements AutoCloseable {

  private static final long EVERY_NANOS = 5_000_000;
  private static final long LONG_NANOS = 100_000_000;

  private final AtomicLong answered = new AtomicLong();
  private final List<String> stacks = new ArrayList<>();
  private final Thread watcher = Thread.ofPlatform().daemon().name("fx-stalls").start(this::watch);
  private volatile boolean over;
  private long longest;
  private int overLimit;

  /** What was seen since the last call. */
  record Seen(double longestMillis, int over100Millis, List<String> stacks) {}

  synchronized Seen take() {
    Seen seen = new Seen(longest / 1e6, overLimit, List.copyOf(stacks));
    longest = 0;
    overLimit = 0;
    stacks.clear();
    return seen;
  }

  private void watch() {
    while (!over) {
      long asked = System.nanoTime();
      Platform.runLater(() -> answered.set(asked));
      String stack = "";
      while (answered.get() != asked && !over) {
        LockSupport.parkNanos(1_000_000);
        if (stack.isEmpty() && System.nanoTime() - asked > LONG_NANOS) {
          stack = stack();
        }
      }
      note(System.nanoTime() - asked, stack);
      LockSupport.parkNanos(EVERY_NANOS);
    }
  }

  private synchronized void note(long nanos, String stack) {
    longest = Math.max(longest, nanos);
    if (nanos > LONG_NANOS) {
      overLimit++;
      stacks.add(stack);
    }
  }

  private static String stack() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(t -> t.getKey().getName().equals("JavaFX Application Thread"))
        .flatMap(t -> Arrays.stream(t.getValue()))
        .map(StackTraceElement::toString)
        .filter(frame -> !frame.contains("Lambda"))
        .limit(8)
        .collect(Collectors.joining(" < "));
  }

  @Override
  public void close() {
    over = true;
    LockSupport.unpark(watcher);
  }
}
