package dev.callboard.recordings.audit;

import dev.callboard.journal.Position;
import dev.callboard.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The audit log as tables. Thread-safe. */
public final class AuditStore {

  private final Database database;

  /** Reads and writes through a database. */
  public AuditStore(Database database) {
    this.database = database;
  }

  void put(Connection connection, Position at, AuditEntry entry) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO audit_entry (segment, position, at, who, deed, entry)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, at.segment());
      insert.setLong(2, at.offset());
      insert.setLong(3, entry.at().toEpochMilli());
      insert.setString(4, entry.who());
      insert.setString(5, entry.deed().name());
      insert.setString(6, new String(AuditJson.write(entry), StandardCharsets.UTF_8));
      insert.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO audit_call (call_id, segment, position) VALUES (?, ?, ?)")) {
      for (long call : entry.calls().stream().distinct().toList()) {
        insert.setLong(1, call);
        insert.setLong(2, at.segment());
        insert.setLong(3, at.offset());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** A page of entries, newest first. */
  public List<AuditEntry> page(AuditFilter filter, long offset, int limit) throws SQLException {
    List<Object> values = new ArrayList<>();
    String where = where(filter, values);
    values.add(offset);
    values.add(limit);
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT entry FROM audit_entry a"
                      + where
                      + " ORDER BY segment DESC, position DESC"
                      + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")) {
            bind(select, values);
            List<AuditEntry> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(read(row.getString(1)));
              }
            }
            return found;
          }
        });
  }

  /** How many entries there are of a filter. */
  public long count(AuditFilter filter) throws SQLException {
    List<Object> values = new ArrayList<>();
    String where = where(filter, values);
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT COUNT(*) FROM audit_entry a" + where)) {
            bind(select, values);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  private static AuditEntry read(String json) throws SQLException {
    try {
      return AuditJson.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  private static String where(AuditFilter filter, List<Object> values) {
    List<String> conditions = new ArrayList<>();
    if (filter.from() != null) {
      conditions.add("a.at >= ?");
      values.add(filter.from().toEpochMilli());
    }
    if (filter.to() != null) {
      conditions.add("a.at < ?");
      values.add(filter.to().toEpochMilli());
    }
    if (filter.deed() != null) {
      conditions.add("a.deed = ?");
      values.add(filter.deed().name());
    }
    if (!filter.who().isEmpty()) {
      conditions.add("a.who = ?");
      values.add(filter.who());
    }
    if (filter.callId() != 0) {
      conditions.add(
          "EXISTS (SELECT 1 FROM audit_call c WHERE c.call_id = ? AND c.segment = a.segment"
              + " AND c.position = a.position)");
      values.add(filter.callId());
    }
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
