package dev.callboard.simulator;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which records were handed out under {@code syncflag} 1. History counts as queried but for its last
 * day. Thread-safe.
 */
final class QueriedMarks {

  private final long queriedBefore;
  private final Set<Long> marked = new HashSet<>();
  private int version;

  /**
   * Starts.
   *
   * @param queriedBefore records that start earlier count as queried, Unix seconds
   */
  QueriedMarks(long queriedBefore) {
    this.queriedBefore = queriedBefore;
  }

  /** Records that start earlier count as queried, Unix seconds. */
  long queriedBefore() {
    return queriedBefore;
  }

  synchronized boolean queried(SimulatedCall call) {
    return call.start() < queriedBefore || marked.contains(call.id());
  }

  /** Whether a record may be handed out under a sync flag. */
  boolean allows(int sync, SimulatedCall call) {
    return sync == 3 || queried(call) == (sync == 2);
  }

  synchronized void mark(Collection<SimulatedCall> calls) {
    for (SimulatedCall call : calls) {
      marked.add(call.id());
    }
    version++;
  }

  /** Changes whenever marks do. */
  synchronized int version() {
    return version;
  }
}
