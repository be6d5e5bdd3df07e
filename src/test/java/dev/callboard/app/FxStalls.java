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
 * measured. A stall that lasts is looked at while it lasts: its stack is kept.
 */
final class FxStalls implements AutoCloseable {

  private static final long EVERY_NANOS = 5_000_000;
  private static final long LONG_NANOS = 100_000_000;
  private static final long LOOKED_AT_NANOS = 15_000_000;

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
    while (!over) {
      long asked = System.nanoTime();
      Platform.runLater(
          () -> {
            fx = Thread.currentThread();
            answered.set(asked);
          });
      Map<String, Integer> places = new HashMap<>();
      while (answered.get() != asked && !over) {
        LockSupport.parkNanos(1_000_000);
        if (System.nanoTime() - asked > LOOKED_AT_NANOS) {
          places.merge(place(), 1, Integer::sum);
        }
      }
      note(System.nanoTime() - asked, said(places));
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

  /** What of ours the thread is at, or what of the pulse. */
  private String place() {
    Thread watched = fx;
    if (watched == null) {
      return "start";
    }
    List<String> frames =
        Arrays.stream(watched.getStackTrace())
            .map(f -> f.getClassName().replaceAll(".*\\.", "") + "." + f.getMethodName())
            .toList();
    List<String> ours =
        Arrays.stream(watched.getStackTrace())
            .filter(f -> f.getClassName().startsWith("dev.callboard"))
            .filter(f -> !f.getClassName().contains("FxThread"))
            .map(f -> f.getClassName().replaceAll(".*\\.", "") + "." + f.getMethodName())
            .limit(4)
            .toList();
    String phase =
        PHASES.stream()
            .filter(p -> frames.stream().anyMatch(f -> f.endsWith(p)))
            .findFirst()
            .orElse("task");
    return phase + " " + String.join(" < ", ours);
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
