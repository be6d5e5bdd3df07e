package dev.callboard.campaign;

import dev.callboard.calls.Disposition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads and writes the last calls of numbers. */
final class LastCallStore {

  private LastCallStore() {}

  /** The last calls of numbers, by the number's id; ids that are none are left out. */
  static Map<Long, LastCall> load(Connection connection, Collection<Long> numbers)
      throws SQLException {
    Map<Long, LastCall> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            // Joined: H2 holds every row it finds against the whole array when that is a condition.
            "SELECT n.id, call_id, call_start, disposition, userkey, attempts, ring, talk, cause,"
                + " side FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS wanted (id)"
                + " JOIN campaign_number n ON n.id = wanted.id")) {
      select.setArray(1, connection.createArrayOf("BIGINT", numbers.stream().distinct().toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String disposition = row.getString(4);
          found.put(
              row.getLong(1),
              new LastCall(
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  disposition == null ? null : Disposition.valueOf(disposition),
                  row.getString(5),
                  row.getInt(6),
                  row.getInt(7),
                  row.getInt(8),
                  row.getInt(9),
                  row.getInt(10)));
        }
      }
    }
    return found;
  }

  /** Writes those that changed. */
  static void save(Connection connection, Collection<LastCall> calls) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE campaign_number SET call_id = ?, call_start = ?, disposition = ?, userkey = ?,"
                + " attempts = ?, ring = ?, talk = ?, cause = ?, side = ? WHERE id = ?")) {
      for (LastCall call : calls) {
        Disposition disposition = call.disposition();
        if (call.changed() && disposition != null) {
          update.setLong(1, call.callId());
          update.setLong(2, call.start());
          update.setString(3, disposition.name());
          update.setString(4, call.userKey());
          update.setInt(5, call.attempts());
          update.setInt(6, call.ring());
          update.setInt(7, call.talk());
          update.setInt(8, call.cause());
          update.setInt(9, call.side());
          update.setLong(10, call.number());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }
}
