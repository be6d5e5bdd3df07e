package dev.callboard.callback;

import dev.callboard.platform.Bill;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The records that were kept last. A platform that does not hear the answer sends the same record
 * again, and it need not be kept twice. Thread-safe.
 */
final class RecentBills {

  private static final int MOST = 1000;

  private final Map<Long, Bill> byId =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Bill> eldest) {
          return size() > MOST;
        }
      };

  /** Whether the very same was kept lately. */
  synchronized boolean holds(Bill bill) {
    return bill.equals(byId.get(bill.id()));
  }

  /** Remembers one that is durable now. */
  synchronized void add(Bill bill) {
    byId.put(bill.id(), bill);
  }
}
