package dev.callboard.recordings;

import dev.callboard.calls.Disposition;
import dev.callboard.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads rows of the recordings' table. */
final class RecordingReadStore {

  private static final String COLUMNS =
      "call_id, starttime, number, tag, userkey, talk, disposition, state, file, sha256, bytes,"
          + " fetched_at, problem, damage, held, original_sha256, original_bytes, original_codec,"
          + " original_rate, original_channels, original_ms, transcoded_at";

  private final Database database;

  RecordingReadStore(Database database) {
    this.database = database;
  }

  /**
   * Selects rows.
   *
   * @param rest what follows the table's name
   */
  List<RecordingRow> select(String rest, Object... values) throws SQLException {
    return database.read(connection -> select(connection, rest, values));
  }

  static List<RecordingRow> select(Connection connection, String rest, Object... values)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM recording " + rest)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<RecordingRow> rows = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          rows.add(row(found));
        }
      }
      return rows;
    }
  }

  /** The rows of calls, in the order in which they are asked for; unknown ones are left out. */
  List<RecordingRow> of(Collection<Long> calls) throws SQLException {
    return database.read(connection -> of(connection, calls));
  }

  static List<RecordingRow> of(Connection connection, Collection<Long> calls) throws SQLException {
    Map<Long, RecordingRow> found = new HashMap<>();
    for (RecordingRow row :
        select(
            connection,
            "WHERE call_id = ANY(?)",
            connection.createArrayOf("BIGINT", calls.toArray()))) {
      found.put(row.callId(), row);
    }
    return calls.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** A row and the number of its last change. */
  record Changed(long revision, RecordingRow row) {}

  /** A page of rows in order of their last change, behind a given one. */
  List<Changed> changed(long behindRevision, long behindId, int limit) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT "
                      + COLUMNS
                      + ", revision FROM recording WHERE revision >= ?"
                      + " AND (revision > ? OR call_id > ?)"
                      + " ORDER BY revision, call_id LIMIT ?")) {
            select.setLong(1, behindRevision);
            select.setLong(2, behindRevision);
            select.setLong(3, behindId);
            select.setInt(4, limit);
            List<Changed> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
              while (found.next()) {
                rows.add(new Changed(found.getLong(23), row(found)));
              }
            }
            return rows;
          }
        });
  }

  long count(String rest, Object... values) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT COUNT(*) FROM recording " + rest)) {
            for (int i = 0; i < values.length; i++) {
              select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  private static RecordingRow row(ResultSet found) throws SQLException {
    long fetched = found.getLong(12);
    Instant fetchedAt = found.wasNull() ? null : Instant.ofEpochMilli(fetched);
    return new RecordingRow(
        new CallFacts(
            found.getLong(1),
            found.getLong(2),
            found.getString(3),
            found.getString(4),
            found.getString(5),
            found.getInt(6),
            Disposition.valueOf(found.getString(7))),
        RecordingState.valueOf(found.getString(8)),
        found.getString(9),
        found.getString(10),
        found.getLong(11),
        fetchedAt,
        found.getString(13),
        Damage.valueOf(found.getString(14)),
        original(found),
        found.getInt(15));
  }

  private static @Nullable Original original(ResultSet found) throws SQLException {
    long at = found.getLong(22);
    return found.wasNull()
        ? null
        : new Original(
            found.getString(16),
            found.getLong(17),
            found.getString(18),
            found.getInt(19),
            found.getInt(20),
            Duration.ofMillis(found.getLong(21)),
            Instant.ofEpochMilli(at));
  }
}
