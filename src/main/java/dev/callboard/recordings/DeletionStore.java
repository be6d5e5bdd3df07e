package dev.callboard.recordings;

import dev.callboard.recordings.audit.AuditEntry;
import dev.callboard.recordings.audit.AuditListener;
import dev.callboard.recordings.audit.Deed;
import dev.callboard.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Deletions in the database: a view of the audit log. Thread-safe. */
public final class DeletionStore implements AuditListener {

  private static final String MARK =
      "UPDATE recording r SET state = 'DELETED', file = '', bytes = 0, damage = 'NONE',"
          + " original_sha256 = '', original_codec = '', transcoded_at = NULL,"
          + " fetched_at = (SELECT at FROM recording_deleted d WHERE d.call_id = r.call_id),"
          + " problem = (SELECT SUBSTRING(who || ': ' || reason, 1, 500) FROM recording_deleted d"
          + " WHERE d.call_id = r.call_id), revision = ?"
          + " WHERE call_id = ANY(?) AND state <> 'DELETED'"
          + " AND EXISTS (SELECT 1 FROM recording_deleted d WHERE d.call_id = r.call_id)";

  private final Database database;

  /** Reads and writes through a database. */
  public DeletionStore(Database database) {
    this.database = database;
  }

  @Override
  public void noted(Connection connection, AuditEntry entry) throws SQLException {
    if (entry.deed() != Deed.DELETED) {
      return;
    }
    try (PreparedStatement merge =
        connection.prepareStatement(
            "MERGE INTO recording_deleted (call_id, at, who, reason, purged) KEY (call_id)"
                + " VALUES (?, ?, ?, ?, FALSE)")) {
      for (long call : entry.calls()) {
        merge.setLong(1, call);
        merge.setLong(2, entry.at().toEpochMilli());
        merge.setString(3, entry.who());
        merge.setString(4, entry.text());
        merge.addBatch();
      }
      merge.executeBatch();
    }
    fresh(connection, entry.calls());
  }

  /** Marks those of some rows whose recordings were deleted. */
  void fresh(Connection connection, Collection<Long> calls) throws SQLException {
    if (!any(connection)) {
      return;
    }
    try (PreparedStatement update = connection.prepareStatement(MARK)) {
      update.setLong(1, RevisionStore.next(connection));
      update.setArray(2, connection.createArrayOf("BIGINT", calls.toArray()));
      update.executeUpdate();
    }
  }

  /** Marks them again where a recording was kept while somebody deleted it, files and all. */
  void again(Connection connection, Collection<Long> calls) throws SQLException {
    if (!any(connection)) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE recording_deleted SET purged = FALSE WHERE call_id = ANY(?)")) {
      update.setArray(1, connection.createArrayOf("BIGINT", calls.toArray()));
      if (update.executeUpdate() > 0) {
        fresh(connection, calls);
      }
    }
  }

  /** A first sync of millions must not pay for deletions that never were. */
  private static boolean any(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT call_id FROM recording_deleted FETCH FIRST ROW ONLY");
        ResultSet row = select.executeQuery()) {
      return row.next();
    }
  }

  /** Rows whose files are still to be taken away. */
  List<RecordingRow> unpurged(int limit) throws SQLException {
    return database.read(
        connection ->
            RecordingReadStore.select(
                connection,
                "WHERE call_id IN (SELECT call_id FROM recording_deleted WHERE purged = FALSE)"
                    + " LIMIT ?",
                limit));
  }

  /** Notes that the files of calls are gone. */
  void purged(Collection<Long> calls) throws SQLException {
    database.write(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE recording_deleted SET purged = TRUE WHERE call_id = ANY(?)")) {
            update.setArray(1, connection.createArrayOf("BIGINT", calls.toArray()));
            return update.executeUpdate();
          }
        });
  }

  /** Takes over what a tombstone in the folder tells, where the audit log does not know it. */
  void remember(List<Tombstone> stones) throws SQLException {
    if (stones.isEmpty()) {
      return;
    }
    database.write(
        connection -> {
          List<Long> calls = new ArrayList<>();
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO recording_deleted SELECT CAST(? AS BIGINT), CAST(? AS BIGINT),"
                      + " CAST(? AS VARCHAR), CAST(? AS VARCHAR), TRUE WHERE NOT EXISTS"
                      + " (SELECT 1 FROM recording_deleted WHERE call_id = ?)")) {
            for (Tombstone stone : stones) {
              insert.setLong(1, stone.callId());
              insert.setLong(2, stone.deletedAt().toEpochMilli());
              insert.setString(3, stone.by());
              insert.setString(4, stone.reason());
              insert.setLong(5, stone.callId());
              insert.addBatch();
              calls.add(stone.callId());
            }
            insert.executeBatch();
          }
          fresh(connection, calls);
          return null;
        });
  }

  /** What is known of deletions, by call. */
  List<Tombstone> of(Collection<Long> calls) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT call_id, at, who, reason FROM recording_deleted"
                      + " WHERE call_id = ANY(?)")) {
            select.setArray(1, connection.createArrayOf("BIGINT", calls.toArray()));
            List<Tombstone> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(
                    new Tombstone(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4)));
              }
            }
            return found;
          }
        });
  }
}
