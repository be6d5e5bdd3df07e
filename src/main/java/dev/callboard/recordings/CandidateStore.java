package dev.callboard.recordings;

import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * What a run of the archive, or of its verification, goes through. Each order names the state too, which
 * is the same in all rows that are found: only then does H2 follow the index, and read one page instead
 * of everything behind it. Thread-safe.
 */
final class CandidateStore {

  /** From a start on, behind a start and a call. */
  static final String WAITING =
      "WHERE state = 'ON_PLATFORM' AND starttime >= ? AND (starttime > ? OR call_id > ?)"
          + " ORDER BY state, starttime, call_id LIMIT ?";

  /** Before a start, from a start back, behind a start and a call. */
  static final String OVERDUE =
      "WHERE state = 'ON_PLATFORM' AND starttime < ? AND starttime <= ?"
          + " AND (starttime < ? OR call_id < ?)"
          + " ORDER BY state DESC, starttime DESC, call_id DESC LIMIT ?";

  /** From a start on, asked for less often and before a time. */
  static final String DOUBTFUL =
      "WHERE state = 'LOST' AND starttime >= ? AND attempts < ? AND tried_at < ?"
          + " ORDER BY state, starttime, call_id LIMIT ?";

  /** From a start on, behind a start and a call. */
  static final String KEPT =
      "WHERE state = 'KEPT' AND starttime >= ? AND (starttime > ? OR call_id > ?)"
          + " ORDER BY state, starttime, call_id LIMIT ?";

  private final RecordingReadStore rows;
  private final PlatformClock clock;

  CandidateStore(Database database, PlatformClock clock) {
    this.rows = new RecordingReadStore(database);
    this.clock = clock;
  }

  PlatformClock clock() {
    return clock;
  }

  /** A page of what is on the platform only, from a start on, behind a given row. */
  List<RecordingRow> waiting(long from, long behindStart, long behindId, int limit)
      throws SQLException {
    return rows.select(WAITING, Math.max(from, behindStart), behindStart, behindId, limit);
  }

  /** A page of what is on the platform only, before a start, newest first, behind a given row. */
  List<RecordingRow> overdue(long before, long behindStart, long behindId, int limit)
      throws SQLException {
    return rows.select(OVERDUE, before, behindStart, behindStart, behindId, limit);
  }

  /** Lost ones that are worth another question: young, not asked for lately, not too often. */
  List<RecordingRow> doubtful(long from, Instant triedBefore, int maxAttempts, int limit)
      throws SQLException {
    return rows.select(DOUBTFUL, from, maxAttempts, triedBefore.toEpochMilli(), limit);
  }

  /** A page of kept ones in order of time, behind a given row. */
  List<RecordingRow> kept(long behindStart, long behindId, int limit) throws SQLException {
    return rows.select(KEPT, behindStart, behindStart, behindId, limit);
  }

  boolean anyKept() throws SQLException {
    return !rows.select("WHERE state = 'KEPT' LIMIT 1").isEmpty();
  }

  long countWaiting() throws SQLException {
    return rows.count("WHERE state = 'ON_PLATFORM'");
  }

  long countKept() throws SQLException {
    return rows.count("WHERE state = 'KEPT'");
  }
}
