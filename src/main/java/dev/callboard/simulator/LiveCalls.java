package dev.callboard.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The records of calls made since the platform started, the latest to appear first. Thread-safe. */
final class LiveCalls {

  private final List<SimulatedCall> appeared = new ArrayList<>();
  private final Map<Long, SimulatedCall> byId = new HashMap<>();

  synchronized void add(SimulatedCall call) {
    appeared.add(call);
    byId.put(call.id(), call);
  }

  synchronized Optional<SimulatedCall> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  synchronized List<SimulatedCall> matching(Predicate<SimulatedCall> filter) {
    List<SimulatedCall> found = new ArrayList<>();
    for (int i = appeared.size() - 1; i >= 0; i--) {
      if (filter.test(appeared.get(i))) {
        found.add(appeared.get(i));
      }
    }
    return found;
  }
}
