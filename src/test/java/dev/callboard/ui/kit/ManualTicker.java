package dev.callboard.ui.kit;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Time that passes when a test says so. */
public final class ManualTicker implements Ticker {

  private record Waiting(Duration at, long order, Runnable task) {}

  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiting::at).thenComparing(Waiting::order));
  private Duration now = Duration.ZERO;
  private long order;

  @Override
  public synchronized Runnable after(Duration delay, Runnable task) {
    Waiting entry = new Waiting(now.plus(delay), order++, task);
    waiting.add(entry);
    return () -> takeBack(entry);
  }

  /** Lets time pass and runs what falls due, in order. */
  public void pass(Duration time) {
    Duration end = now.plus(time);
    for (Optional<Waiting> next = due(end); next.isPresent(); next = due(end)) {
      next.get().task().run();
    }
    now = end;
  }

  /** How many tasks wait. */
  public synchronized int waiting() {
    return waiting.size();
  }

  private synchronized Optional<Waiting> due(Duration end) {
    Waiting first = waiting.peek();
    if (first == null || first.at().compareTo(end) > 0) {
      return Optional.empty();
    }
    now = first.at();
    return Optional.of(waiting.remove());
  }

  private synchronized void takeBack(Waiting entry) {
    waiting.remove(entry);
  }
}
