package dev.callboard.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Faults that are armed for coming requests. Those armed for a service meet its next requests, one
 * each, in the order they were armed; chance ({@link #chaos}) meets the rest. Thread-safe.
 */
public final class Faults {

  private final Map<Service, Deque<Fault>> armed = new EnumMap<>(Service.class);
  private Chaos chaos = new Chaos(0, ChaosRates.NONE);
  private int turnedAway;
  private int lateRecords;
  private Duration lateness = Duration.ZERO;

  Faults() {}

  /** Arms a fault for the next request of a service. */
  public void arm(Service service, Fault fault) {
    arm(service, fault, 1);
  }

  /** Arms a fault for the next {@code times} requests of a service. */
  public synchronized void arm(Service service, Fault fault, int times) {
    Deque<Fault> queue = armed.computeIfAbsent(service, _ -> new ArrayDeque<>());
    for (int i = 0; i < times; i++) {
      queue.addLast(fault);
    }
  }

  /**
   * Resets the next connections as they are accepted, much like a refused one. Requests over
   * connections that are open already are not met.
   */
  public synchronized void turnAway(int connections) {
    turnedAway = connections;
  }

  /**
   * Makes the records of the next calls to hang up appear late.
   *
   * @param by in the calls' time: it passes {@code speedUp} times faster than real time
   */
  public synchronized void lateRecords(int calls, Duration by) {
    lateRecords = calls;
    lateness = by;
  }

  /** Makes requests of every service go wrong by chance from now on. */
  public synchronized void chaos(long seed, ChaosRates rates) {
    chaos = new Chaos(seed, rates);
  }

  /** Disarms everything. */
  public synchronized void clear() {
    armed.clear();
    chaos = new Chaos(0, ChaosRates.NONE);
    turnedAway = 0;
    lateRecords = 0;
  }

  /** How many armed faults of a service have not met a request yet. */
  public synchronized int pending(Service service) {
    Deque<Fault> queue = armed.get(service);
    return queue == null ? 0 : queue.size();
  }

  synchronized Optional<Fault> next(Service service) {
    Deque<Fault> queue = armed.get(service);
    return queue == null || queue.isEmpty() ? chaos.next() : Optional.of(queue.removeFirst());
  }

  synchronized boolean turnsAway() {
    return turnedAway > 0 && turnedAway-- > 0;
  }

  synchronized Duration lateness() {
    return lateRecords > 0 && lateRecords-- > 0 ? lateness : Duration.ZERO;
  }
}
