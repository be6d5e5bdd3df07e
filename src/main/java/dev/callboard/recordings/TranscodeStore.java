package dev.callboard.recordings;

import dev.callboard.audio.CompactForm;
import dev.callboard.store.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Which recordings may be stored in a smaller form. Thread-safe. */
final class TranscodeStore {

  /** Kept and sound as they were fetched, free of holds, and not looked at in vain before. */
  private static final String DUE =
      "WHERE state = 'KEPT' AND starttime < ? AND held = 0 AND damage = 'NONE'"
          + " AND transcoded_at IS NULL AND stays = FALSE AND file LIKE '%.wav'";

  /** Plain samples of a telephone take 8000 bytes a second or more; what takes less is compact. */
  private static final int PLAIN_BYTES_A_SECOND = 7000;

  private final Database database;
  private final RecordingReadStore rows;

  TranscodeStore(Database database) {
    this.database = database;
    rows = new RecordingReadStore(database);
  }

  /** A page of what is due in order of time, behind a given row. */
  List<RecordingRow> due(long before, long behindStart, long behindId, int limit)
      throws SQLException {
    return rows.select(
        DUE
            + " AND starttime >= ? AND (starttime > ? OR call_id > ?)"
            + " ORDER BY starttime, call_id LIMIT ?",
        before,
        behindStart,
        behindStart,
        behindId,
        limit);
  }

  /** How many are due. */
  long countDue(long before) throws SQLException {
    return rows.count(DUE, before);
  }

  /** What replacing all that are due would save. */
  TranscodeEstimate estimate(long before, CompactForm form) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT COUNT(*), COALESCE(SUM(bytes), 0),"
                      + " COALESCE(SUM(GREATEST(0, bytes - CAST(talk AS BIGINT) * ?)), 0)"
                      + " FROM recording "
                      + DUE
                      + " AND bytes >= CAST(talk AS BIGINT) * ?")) {
            select.setLong(1, form.bitsPerSecond() / Byte.SIZE);
            select.setLong(2, before);
            select.setLong(3, PLAIN_BYTES_A_SECOND);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return new TranscodeEstimate(row.getLong(1), row.getLong(2), row.getLong(3));
            }
          }
        });
  }

  /** Notes that a recording stays as it is; a database that is made anew looks again. */
  void stays(long callId) throws SQLException {
    database.write(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("UPDATE recording SET stays = TRUE WHERE call_id = ?")) {
            update.setLong(1, callId);
            return update.executeUpdate();
          }
        });
  }
}
