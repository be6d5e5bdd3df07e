package dev.callboard.recordings;

import dev.callboard.calls.CallRecord;
import dev.callboard.calls.RecordedCalls;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Recordings in the database: one row for each call that has one. Thread-safe. */
public final class RecordingStore implements RecordedCalls {

  private static final String COLUMNS =
      "call_id, starttime, state, file, sha256, bytes, fetched_at, problem";
  private static final String UPDATE =
      "UPDATE recording SET starttime = ?, state = ?, file = ?, sha256 = ?, bytes = ?,"
          + " fetched_at = ?, problem = ?, tried_at = ?, attempts = attempts + 1"
          + " WHERE call_id = ?";
  private static final String INSERT =
      "INSERT INTO recording (starttime, state, file, sha256, bytes, fetched_at, problem, tried_at,"
          + " call_id, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";
  private static final int MAX_PROBLEM = 500;

  private final Database database;
  private final PlatformClock clock;

  /**
   * Reads and writes through a database.
   *
   * @param clock whose offset turns platform times into instants
   */
  public RecordingStore(Database database, PlatformClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Takes call records as they enter the database, in the same transaction: each that names a
   * recording and is not known yet becomes ON_PLATFORM. What is kept or lost stays so.
   */
  @Override
  public void recorded(Connection connection, List<CallRecord> calls) throws SQLException {
    Map<Long, CallRecord> fresh = new TreeMap<>();
    for (CallRecord call : calls) {
      if (call.hasRecording()) {
        fresh.put(call.id(), call);
      }
    }
    if (fresh.isEmpty()) {
      return;
    }
    fresh.keySet().removeAll(known(connection, fresh.keySet()));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO recording (call_id, starttime, state, file, sha256, bytes, attempts,"
                + " problem) VALUES (?, ?, 'ON_PLATFORM', '', '', 0, 0, '')")) {
      for (CallRecord call : fresh.values()) {
        insert.setLong(1, call.id());
        insert.setLong(2, CallTimes.seconds(call.start(), clock));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static Set<Long> known(Connection connection, Set<Long> ids) throws SQLException {
    Set<Long> found = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT call_id FROM recording WHERE call_id = ANY(?)")) {
      select.setArray(1, connection.createArrayOf("BIGINT", ids.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getLong(1));
        }
      }
    }
    return found;
  }

  PlatformClock clock() {
    return clock;
  }

  Optional<RecordingRow> find(long callId) throws SQLException {
    return select("WHERE call_id = ?", callId).stream().findFirst();
  }

  List<RecordingRow> newestFirst(long offset, int limit) throws SQLException {
    return select("ORDER BY starttime DESC, call_id DESC LIMIT ? OFFSET ?", limit, offset);
  }

  /** A page of what is on the platform only, from a start on, oldest first, behind a given row. */
  List<RecordingRow> waiting(long from, long behindStart, long behindId, int limit)
      throws SQLException {
    return select(
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
    return select(
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
    return select(
        "WHERE state = 'LOST' AND starttime >= ? AND attempts < ? AND tried_at < ?"
            + " ORDER BY starttime, call_id LIMIT ?",
        from,
        maxAttempts,
        triedBefore.toEpochMilli(),
        limit);
  }

  /** A page of kept ones by id, behind a given id. */
  List<RecordingRow> kept(long behindId, int limit) throws SQLException {
    return select("WHERE call_id > ? AND state = 'KEPT' ORDER BY call_id LIMIT ?", behindId, limit);
  }

  boolean anyKept() throws SQLException {
    return !select("WHERE state = 'KEPT' LIMIT ?", 1).isEmpty();
  }

  long countWaiting() throws SQLException {
    return count("WHERE state = 'ON_PLATFORM'");
  }

  long countKept() throws SQLException {
    return count("WHERE state = 'KEPT'");
  }

  RecordingArchive.Counts counts(long aliveFrom, long riskBefore) throws SQLException {
    long[] bytes = {0};
    long kept =
        database.read(
            connection -> {
              try (PreparedStatement select =
                      connection.prepareStatement(
                          "SELECT COUNT(*), COALESCE(SUM(bytes), 0) FROM recording"
                              + " WHERE state = 'KEPT'");
                  ResultSet row = select.executeQuery()) {
                row.next();
                bytes[0] = row.getLong(2);
                return row.getLong(1);
              }
            });
    return new RecordingArchive.Counts(
        kept,
        countWaiting(),
        count("WHERE state = 'LOST'"),
        count(
            "WHERE state = 'ON_PLATFORM' AND starttime >= ? AND starttime <= ?",
            aliveFrom,
            riskBefore),
        bytes[0]);
  }

  /** Writes rows whole, new or not, in one transaction. */
  void put(List<RecordingRow> rows) throws SQLException {
    database.write(
        connection -> {
          List<RecordingRow> fresh = new ArrayList<>();
          try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (RecordingRow row : rows) {
              set(update, row);
              update.addBatch();
            }
            int[] updated = update.executeBatch();
            for (int i = 0; i < updated.length; i++) {
              if (updated[i] == 0) {
                fresh.add(rows.get(i));
              }
            }
          }
          try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (RecordingRow row : fresh) {
              set(insert, row);
              insert.addBatch();
            }
            insert.executeBatch();
          }
          return null;
        });
  }

  /** Whether the rows were read back from the folder since the database was begun. */
  boolean restored() throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement("SELECT done_at FROM recording_restored");
              ResultSet row = select.executeQuery()) {
            return row.next();
          }
        });
  }

  /** Notes that the rows were read back from the folder. */
  void noteRestored() throws SQLException {
    database.write(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO recording_restored SELECT CAST(? AS BIGINT)"
                      + " WHERE NOT EXISTS (SELECT 1 FROM recording_restored)")) {
            insert.setLong(1, System.currentTimeMillis());
            return insert.executeUpdate();
          }
        });
  }

  /** Notes what went wrong with a recording, whose state stays. */
  void problem(long callId, String problem) throws SQLException {
    database.write(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE recording SET problem = ?, tried_at = ?, attempts = attempts + 1"
                      + " WHERE call_id = ?")) {
            update.setString(1, cut(problem));
            update.setLong(2, System.currentTimeMillis());
            update.setLong(3, callId);
            return update.executeUpdate();
          }
        });
  }

  private static void set(PreparedStatement statement, RecordingRow row) throws SQLException {
    statement.setLong(1, row.start());
    statement.setString(2, row.state().name());
    statement.setString(3, row.file());
    statement.setString(4, row.sha256());
    statement.setLong(5, row.bytes());
    if (row.fetchedAt() == null) {
      statement.setNull(6, Types.BIGINT);
    } else {
      statement.setLong(6, row.fetchedAt().toEpochMilli());
    }
    statement.setString(7, cut(row.problem()));
    statement.setLong(8, System.currentTimeMillis());
    statement.setLong(9, row.callId());
  }

  private List<RecordingRow> select(String rest, long... values) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT " + COLUMNS + " FROM recording " + rest)) {
            bind(select, values);
            List<RecordingRow> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
              while (found.next()) {
                rows.add(row(found));
              }
            }
            return rows;
          }
        });
  }

  private long count(String rest, long... values) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT COUNT(*) FROM recording " + rest)) {
            bind(select, values);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  private static void bind(PreparedStatement select, long... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      select.setLong(i + 1, values[i]);
    }
  }

  private static RecordingRow row(ResultSet found) throws SQLException {
    long fetched = found.getLong(7);
    Instant fetchedAt = found.wasNull() ? null : Instant.ofEpochMilli(fetched);
    return new RecordingRow(
        found.getLong(1),
        found.getLong(2),
        RecordingState.valueOf(found.getString(3)),
        found.getString(4),
        found.getString(5),
        found.getLong(6),
        fetchedAt,
        found.getString(8));
  }

  private static String cut(String text) {
    return text.length() <= MAX_PROBLEM ? text : text.substring(0, MAX_PROBLEM);
  }
}
