package dev.callboard.recordings;

import dev.callboard.platform.PlatformClock;
import dev.callboard.recordings.audit.AuditEntry;
import dev.callboard.recordings.audit.AuditListener;
import dev.callboard.recordings.audit.Deed;
import dev.callboard.store.Database;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Legal holds in the database: a view of the audit log. Thread-safe. */
public final class HoldStore implements AuditListener {

  /** Details of the deeds: which hold, and its rule. */
  static final String HOLD = "hold";

  static final String RULE = "rule";

  private static final String SELECT =
      "SELECT hold_id, reason, who, at, rule, released_at, released_by,"
          + " (SELECT COUNT(*) FROM recording_hold_call c WHERE c.hold_id = h.hold_id)"
          + " FROM recording_hold h ";

  private final Database database;
  private final PlatformClock clock;

  /**
   * Reads and writes through a database.
   *
   * @param clock whose offset turns instants into platform times
   */
  public HoldStore(Database database, PlatformClock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void noted(Connection connection, AuditEntry entry) throws SQLException {
    Optional<String> id = entry.detail(HOLD);
    if (id.isPresent() && entry.deed() == Deed.HELD) {
      held(connection, id.get(), entry);
    } else if (id.isPresent() && entry.deed() == Deed.RELEASED) {
      released(connection, id.get(), entry);
    }
  }

  private void held(Connection connection, String id, AuditEntry entry) throws SQLException {
    String rule = entry.detail(RULE).orElse("");
    if (find(connection, id).isEmpty()) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO recording_hold VALUES (?, ?, ?, ?, ?, NULL, '')")) {
        insert.setString(1, id);
        insert.setString(2, entry.text());
        insert.setString(3, entry.who());
        insert.setLong(4, entry.at().toEpochMilli());
        insert.setString(5, rule);
        insert.executeUpdate();
      }
    }
    if (!rule.isEmpty()) {
      count(connection, 1, ruleSql(rule));
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO recording_hold_call VALUES (?, ?)")) {
      for (long call : entry.calls()) {
        insert.setLong(1, call);
        insert.setString(2, id);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    count(connection, 1, onCalls(connection, entry.calls()));
  }

  private void released(Connection connection, String id, AuditEntry entry) throws SQLException {
    Optional<Hold> hold = find(connection, id);
    if (hold.isEmpty() || !hold.get().stands()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE recording_hold SET released_at = ?, released_by = ? WHERE hold_id = ?")) {
      update.setLong(1, entry.at().toEpochMilli());
      update.setString(2, entry.who());
      update.setString(3, id);
      update.executeUpdate();
    }
    count(connection, -1, condition(hold.get()));
  }

  /** Which rows a hold is on. */
  private RuleSql condition(Hold hold) {
    RecordingFilter rule = hold.rule();
    return rule != null
        ? RuleSql.of(rule, clock)
        : new RuleSql(
            "call_id IN (SELECT call_id FROM recording_hold_call WHERE hold_id = ?)",
            List.of(hold.id()));
  }

  /** Counts the standing holds on rows that are new in the table. */
  void fresh(Connection connection, Collection<Long> calls) throws SQLException {
    for (Hold hold : select(connection, "WHERE released_at IS NULL")) {
      RuleSql one = condition(hold);
      List<Object> values = new ArrayList<>(one.values());
      values.add(array(connection, calls));
      count(connection, 1, new RuleSql(one.condition() + " AND call_id = ANY(?)", values));
    }
  }

  /** All holds, those that stand first, then newest first. */
  List<Hold> all() throws SQLException {
    return database.read(c -> select(c, "ORDER BY released_at IS NOT NULL, at DESC"));
  }

  /** The standing holds on a call. */
  List<Hold> on(RecordingRow row) throws SQLException {
    List<Hold> found = new ArrayList<>();
    for (Hold hold :
        database.read(c -> select(c, "WHERE released_at IS NULL ORDER BY at, hold_id"))) {
      if (database.read(c -> holds(c, hold, row.callId()))) {
        found.add(hold);
      }
    }
    return found;
  }

  private boolean holds(Connection connection, Hold hold, long callId) throws SQLException {
    RuleSql sql = condition(hold);
    List<Object> values = new ArrayList<>(sql.values());
    values.add(callId);
    return !RecordingReadStore.select(
            connection, "WHERE " + sql.condition() + " AND call_id = ?", values.toArray())
        .isEmpty();
  }

  private static Optional<Hold> find(Connection connection, String id) throws SQLException {
    return select(connection, "WHERE hold_id = ?", id).stream().findFirst();
  }

  private static List<Hold> select(Connection connection, String rest, Object... values)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + rest)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<Hold> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String rule = row.getString(5);
          long released = row.getLong(6);
          boolean stands = row.wasNull();
          found.add(
              new Hold(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  Instant.ofEpochMilli(row.getLong(4)),
                  rule.isEmpty() ? null : read(rule),
                  row.getLong(8),
                  stands ? null : Instant.ofEpochMilli(released),
                  row.getString(7)));
        }
      }
      return found;
    }
  }

  private static RecordingFilter read(String rule) throws SQLException {
    try {
      return RuleJson.read(rule);
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  private RuleSql ruleSql(String rule) throws SQLException {
    return RuleSql.of(read(rule), clock);
  }

  private static RuleSql onCalls(Connection connection, List<Long> calls) throws SQLException {
    return new RuleSql("call_id = ANY(?)", List.of(array(connection, calls)));
  }

  private static Array array(Connection connection, Collection<Long> calls) throws SQLException {
    return connection.createArrayOf("BIGINT", calls.toArray());
  }

  private static void count(Connection connection, int by, RuleSql rows) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE recording SET held = held + ?, revision = ? WHERE " + rows.condition())) {
      update.setInt(1, by);
      update.setLong(2, RevisionStore.next(connection));
      for (int i = 0; i < rows.values().size(); i++) {
        update.setObject(i + 3, rows.values().get(i));
      }
      update.executeUpdate();
    }
  }
}
