package dev.callboard.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Measures how long the FX thread lets a task wait, again and again, while something else is
 * measured. A stall that lasts is looked at while it lasts: its stack is kept, and how much of it was
 * the thread's own work, collecting garbage, or waiting for a processor.
 */
final class FxStalls implements AutoCloseable {

  private static final long EVERY_NANOS = 5_000_000;
  private static final long LONG_NANOS = 100_000_000;
  private static final long LOOKED_AT_NANOS = 20_000_000;
  private static final long LOOK_NANOS = 3_000_000;

  /** Parts of a pulse, the innermost first. */
  private static final List<String> PHASES =
      List.of(
          "waitForRenderingToComplete",
          "synchronizeSceneNodes",
          "doCSSPass",
          "doLayoutPass",
          "applyCss",
          "pulse");

  private final AtomicLong answered = new AtomicLong();
  private final List<String> stacks = new ArrayList<>();
  private final FxCauses causes = new FxCauses();
  private final Thread watcher = Thread.ofPlatform().daemon().name("fx-stalls").start(this::watch);
  private volatile boolean over;
  private volatile @Nullable Thread fx;
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
    FxCauses.Spent ended = causes.spent(fx);
    while (!over) {
      FxCauses.Spent before = causes.spent(fx);
      long asked = System.nanoTime();
      answered.set(0);
      Platform.runLater(
          () -> {
            fx = Thread.currentThread();
            answered.set(System.nanoTime());
          });
      Map<String, Integer> places = new HashMap<>();
      while (answered.get() == 0 && !over) {
        boolean looked = System.nanoTime() - asked > LOOKED_AT_NANOS;
        LockSupport.parkNanos(looked ? LOOK_NANOS : 1_000_000);
        if (looked && answered.get() == 0) {
          places.merge(place(), 1, Integer::sum);
        }
      }
      // A pause between two questions stops this thread too: as if it had asked when it began.
      long nanos = answered.get() - asked + before.pausesSince(ended) * 1_000_000;
      if (nanos > LONG_NANOS / 2) {
        String cause = causes.spent(fx).since(ended);
        note(nanos, "%.0f ms: %s%n        %s".formatted(nanos / 1e6, cause, said(places)));
      } else {
        note(nanos, "");
      }
      ended = causes.spent(fx);
      LockSupport.parkNanos(EVERY_NANOS);
    }
  }

  private synchronized void note(long nanos, String stack) {
    longest = Math.max(longest, nanos);
    if (nanos > LONG_NANOS) {
      overLimit++;
    }
    if (nanos > LONG_NANOS * 0.6) {
      stacks.add(stack);
    }
  }

  /** What of ours the thread is at, or what of the pulse. */
  private String place() {
    Thread watched = fx;
    if (watched == null) {
      return "start";
    }
    StackTraceElement[] stack = watched.getStackTrace();
    String ours =
        Arrays.stream(stack)
            .filter(f -> f.getClassName().startsWith("dev.callboard"))
            .filter(f -> !f.getClassName().contains("FxThread"))
            .map(FxStalls::name)
            .limit(4)
            .collect(Collectors.joining(" < "));
    String phase =
        PHASES.stream()
            .filter(p -> Arrays.stream(stack).anyMatch(f -> f.getMethodName().equals(p)))
            .findFirst()
            .orElse("task");
    return phase + " " + ours;
  }

  private static String name(StackTraceElement frame) {
    return frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName();
  }

  private static String said(Map<String, Integer> places) {
    return places.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(8)
        .map(e -> e.getValue() + " x " + e.getKey())
        .collect(Collectors.joining("\n        "));
  }

  @Override
  public void close() {
    over = true;
    LockSupport.unpark(watcher);
  }
}
