package dev.callboard.recordings;

import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What a run of the archive, or of its verification, goes through. Thread-safe. */
final class CandidateStore {

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
    return rows.select(
        "WHERE state = 'ON_PLATFORM' AND starttime >= ? AND (starttime > ? OR call_id > ?)"
            + " ORDER BY starttime, call_id LIMIT ?",
        Math.max(from, behindStart),
        behindStart,
        behindId,
        limit);
  }

  /** A page of what is on the platform only, before a start, newest first, behind a given row. */
  List<RecordingRow> overdue(long before, long behindStart, long behindId, int limit)
      throws SQLException {
    return rows.select(
        "WHERE state = 'ON_PLATFORM' AND starttime < ? AND starttime <= ?"
            + " AND (starttime < ? OR call_id < ?) ORDER BY starttime DESC, call_id DESC LIMIT ?",
        before,
        behindStart,
        behindStart,
        behindId,
        limit);
  }

  /** Lost ones that are worth another question: young, not asked for lately, not too often. */
  List<RecordingRow> doubtful(long from, Instant triedBefore, int maxAttempts, int limit)
      throws SQLException {
    return rows.select(
        "WHERE state = 'LOST' AND starttime >= ? AND attempts < ? AND tried_at < ?"
            + " ORDER BY starttime, call_id LIMIT ?",
        from,
        maxAttempts,
        triedBefore.toEpochMilli(),
        limit);
  }

  /** A page of kept ones in order of time, behind a given row. */
  List<RecordingRow> kept(long behindStart, long behindId, int limit) throws SQLException {
    return rows.select(
        "WHERE state = 'KEPT' AND starttime >= ? AND (starttime > ? OR call_id > ?)"
            + " ORDER BY starttime, call_id LIMIT ?",
        behindStart,
        behindStart,
        behindId,
        limit);
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
