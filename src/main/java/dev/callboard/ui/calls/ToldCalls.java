package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls that callbacks told of and no sync has confirmed yet; the oldest go first. Thread-safe. */
final class ToldCalls {

  /** More than a platform tells between two polls. */
  private static final int MOST = 2000;

  private final Map<Long, CallRecord> byId = new LinkedHashMap<>();

  synchronized void put(CallRecord call) {
    byId.put(call.id(), call);
    if (byId.size() > MOST) {
      byId.remove(byId.keySet().iterator().next());
    }
  }

  synchronized void remove(Collection<Long> callIds) {
    byId.keySet().removeAll(callIds);
  }

  synchronized void clear() {
    byId.clear();
  }

  synchronized List<Long> ids() {
    return List.copyOf(byId.keySet());
  }

  synchronized List<CallRecord> all() {
    return List.copyOf(byId.values());
  }

  synchronized int size() {
    return byId.size();
  }
}
