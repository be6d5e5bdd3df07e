package dev.callboard.recordings;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Rows of recordings that are kept already, written many at a time: a transaction of one costs as much
 * as one of a dozen. None waits longer than a second while others arrive. A crash forgets no recording
 * whose row still waits: the next run finds it in the folder, sealed, and writes its row then.
 * Thread-safe.
 */
final class ArrivedRows {

  /** H2 grows slow, and unsafe in a crash, where there are more. */
  private static final int AT_ONCE = 50;

  private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

  private final RecordingStore store;
  private final int atOnce;
  private final Object lock = new Object();
  private List<RecordingRow> waiting = new ArrayList<>();
  private long written = System.nanoTime();

  private ArrivedRows(RecordingStore store, int atOnce) {
    this.store = store;
    this.atOnce = atOnce;
  }

  /** For a run, which must {@link #flush} at its end. */
  static ArrivedRows together(RecordingStore store) {
    return new ArrivedRows(store, AT_ONCE);
  }

  /** For somebody who waits: each is written at once. */
  static ArrivedRows single(RecordingStore store) {
    return new ArrivedRows(store, 1);
  }

  /**
   * Takes a row, which is written now or soon.
   *
   * @throws SQLException when the database refuses this row or those that waited
   */
  void add(RecordingRow row) throws SQLException {
    List<RecordingRow> due;
    synchronized (lock) {
      waiting.add(row);
      long time = System.nanoTime();
      if (waiting.size() < atOnce && time - written < LONGEST) {
        return;
      }
      written = time;
      due = taken();
    }
    store.arrived(due);
  }

  /** Writes what waits. */
  void flush() throws SQLException {
    List<RecordingRow> due;
    synchronized (lock) {
      due = taken();
    }
    if (!due.isEmpty()) {
      store.arrived(due);
    }
  }

  private List<RecordingRow> taken() {
    List<RecordingRow> due = waiting;
    waiting = new ArrayList<>();
    return due;
  }
}
