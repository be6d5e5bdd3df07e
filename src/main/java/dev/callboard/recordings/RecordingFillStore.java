package dev.callboard.recordings;

import dev.callboard.calls.CallIds;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallStore;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives calls that name a recording their rows, a step behind the sync: three indexes a row would make
 * that twice as slow. What is not written yet can be told from the call records at any time, so a crash
 * forgets nothing. Thread-safe.
 */
final class RecordingFillStore {

  /**
   * Whoever looks at one page waits for its rows alone; whoever asked for so many goes through all calls
   * and waits once for all rows.
   */
  private static final int MANY_MISSED = 500;

  /** Up to where the call records have rows here. */
  private static final String FILLED = "filled";

  private final Database database;
  private final PlatformClock clock;
  private final CallStore callRecords;
  private final RecordingWriteStore rows;
  private final ReentrantLock filling = new ReentrantLock();
  private final AtomicLong missed = new AtomicLong();
  private final AtomicLong written = new AtomicLong();
  private long filled = -1;

  RecordingFillStore(
      Database database, PlatformClock clock, CallStore callRecords, RecordingWriteStore rows) {
    this.database = database;
    this.clock = clock;
    this.callRecords = callRecords;
    this.rows = rows;
  }

  /**
   * Gives every call that names a recording and has no row yet one, ON_PLATFORM; what is kept, lost or
   * deleted stays so. Costs nothing where no call is new, and does nothing while the calls' index is
   * being built again.
   */
  void fill() throws SQLException {
    filling.lock();
    try {
      if (filled < 0) {
        filled = database.read(connection -> RevisionStore.fact(connection, FILLED)).orElse(0);
      }
      missed.set(0);
      written.set(0);
      long next = callRecords.recorded(filled, this::fill);
      if (next > filled) {
        database.write(
            connection -> {
              RevisionStore.note(connection, FILLED, next);
              return null;
            });
        filled = next;
      }
    } finally {
      written.set(0);
      filling.unlock();
    }
  }

  /** How many calls are taken up so far by the filling at work; 0 when none is. Does not block. */
  long takenUp() {
    return written.get();
  }

  /**
   * Gives some calls their rows where they name a recording.
   *
   * @return whether any of them does
   */
  boolean fill(Set<Long> missing) throws SQLException {
    List<CallRecord> calls =
        callRecords.find(CallIds.of(missing)).stream().filter(CallRecord::hasRecording).toList();
    if (calls.isEmpty()) {
      return false;
    }
    if (missed.addAndGet(calls.size()) < MANY_MISSED) {
      fill(calls);
    } else {
      fill();
    }
    return true;
  }

  private void fill(List<CallRecord> calls) throws SQLException {
    Map<Long, CallRecord> fresh = new TreeMap<>();
    for (CallRecord call : calls) {
      if (call.hasRecording()) {
        fresh.put(call.id(), call);
      }
    }
    if (fresh.isEmpty()) {
      return;
    }
    database.write(
        connection -> {
          fresh.keySet().removeAll(RecordingWriteStore.known(connection, fresh.keySet()));
          rows.insert(
              connection,
              fresh.values().stream()
                  .map(call -> RecordingRow.onPlatform(CallFacts.of(call, clock), ""))
                  .toList(),
              0);
          return null;
        });
    if (filling.isHeldByCurrentThread()) {
      written.addAndGet(calls.size());
    }
  }
}
