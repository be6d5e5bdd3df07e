package dev.callboard.recordings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes rows of the recordings' table, each step with a number that is new. */
final class RecordingWriteStore {

  private static final String UPDATE =
      "UPDATE recording SET state = ?, file = ?, sha256 = ?, bytes = ?, fetched_at = ?,"
          + " problem = ?, damage = ?, original_sha256 = ?, original_bytes = ?,"
          + " original_codec = ?, original_rate = ?, original_channels = ?, original_ms = ?,"
          + " transcoded_at = ?, stays = FALSE, tried_at = ?, revision = ?, attempts = attempts + 1"
          + " WHERE call_id = ?";
  private static final String INSERT =
      "INSERT INTO recording (state, file, sha256, bytes, fetched_at, problem, damage,"
          + " original_sha256, original_bytes, original_codec, original_rate, original_channels,"
          + " original_ms, transcoded_at, tried_at,"
          + " revision, call_id, starttime, number, tag, userkey, talk, disposition, held, attempts)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)";
  private static final int MAX_PROBLEM = 500;

  private final HoldStore holds;
  private final DeletionStore deletions;

  /**
   * Writes into the table.
   *
   * @param holds says which holds are on a row that is new
   * @param deletions says whether a recording whose row is new was deleted
   */
  RecordingWriteStore(HoldStore holds, DeletionStore deletions) {
    this.holds = holds;
    this.deletions = deletions;
  }

  /** Which of some calls have a row. */
  static Set<Long> known(Connection connection, Set<Long> ids) throws SQLException {
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

  /** Writes rows whole, new or not; what call they are of stays as it was. */
  void put(Connection connection, List<RecordingRow> changed) throws SQLException {
    List<RecordingRow> fresh = new ArrayList<>();
    long revision = RevisionStore.next(connection);
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (RecordingRow row : changed) {
        set(update, row, revision);
        update.addBatch();
      }
      int[] updated = update.executeBatch();
      for (int i = 0; i < updated.length; i++) {
        if (updated[i] == 0) {
          fresh.add(changed.get(i));
        }
      }
    }
    insert(connection, fresh, 1);
  }

  /**
   * Writes rows that are known to be new.
   *
   * @param attempts how often each was asked for
   */
  void insert(Connection connection, List<RecordingRow> fresh, int attempts) throws SQLException {
    if (fresh.isEmpty()) {
      return;
    }
    long revision = RevisionStore.next(connection);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (RecordingRow row : fresh) {
        set(insert, row, revision);
        insert.setLong(18, row.start());
        insert.setString(19, row.call().number());
        insert.setString(20, row.call().tag());
        insert.setString(21, row.call().userKey());
        insert.setInt(22, row.call().talk());
        insert.setString(23, row.call().disposition().name());
        insert.setInt(24, attempts);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    List<Long> calls = fresh.stream().map(RecordingRow::callId).toList();
    holds.fresh(connection, calls);
    deletions.fresh(connection, calls);
  }

  /** Notes what went wrong with a recording, whose state stays; who deleted one stays noted. */
  static void problem(Connection connection, long callId, String problem) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE recording SET problem = ?, tried_at = ?, revision = ?,"
                + " attempts = attempts + 1 WHERE call_id = ? AND state <> 'DELETED'")) {
      update.setString(1, cut(problem));
      update.setLong(2, System.currentTimeMillis());
      update.setLong(3, RevisionStore.next(connection));
      update.setLong(4, callId);
      update.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, RecordingRow row, long revision)
      throws SQLException {
    statement.setString(1, row.state().name());
    statement.setString(2, row.file());
    statement.setString(3, row.sha256());
    statement.setLong(4, row.bytes());
    if (row.fetchedAt() == null) {
      statement.setNull(5, Types.BIGINT);
    } else {
      statement.setLong(5, row.fetchedAt().toEpochMilli());
    }
    statement.setString(6, cut(row.problem()));
    statement.setString(7, row.damage().name());
    set(statement, row.original());
    statement.setLong(15, System.currentTimeMillis());
    statement.setLong(16, revision);
    statement.setLong(17, row.callId());
  }

  private static void set(PreparedStatement statement, @Nullable Original original)
      throws SQLException {
    boolean none = original == null;
    statement.setString(8, none ? "" : original.sha256());
    statement.setLong(9, none ? 0 : original.bytes());
    statement.setString(10, none ? "" : original.codec());
    statement.setInt(11, none ? 0 : original.sampleRate());
    statement.setInt(12, none ? 0 : original.channels());
    statement.setLong(13, none ? 0 : original.duration().toMillis());
    if (none) {
      statement.setNull(14, Types.BIGINT);
    } else {
      statement.setLong(14, original.transcodedAt().toEpochMilli());
    }
  }

  private static String cut(String text) {
    return text.length() <= MAX_PROBLEM ? text : text.substring(0, MAX_PROBLEM);
  }
}
