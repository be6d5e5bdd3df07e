package dev.callboard.recordings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/** Numbers the changes of the recordings' table, and keeps small facts about it. */
final class RevisionStore {

  private static final String EPOCH = "epoch";

  private RevisionStore() {}

  /** The number of the change that is made by the transaction at work. */
  static long next(Connection connection) throws SQLException {
    return last(connection) + 1;
  }

  /** The number of the last change; 0 before the first. */
  static long last(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT MAX(revision) FROM recording");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Tells this table from another one that was begun anew: its numbers mean other changes. */
  static long epoch(Connection connection) throws SQLException {
    OptionalLong known = fact(connection, EPOCH);
    if (known.isPresent()) {
      return known.getAsLong();
    }
    long fresh = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    note(connection, EPOCH, fresh);
    return fresh;
  }

  static OptionalLong fact(Connection connection, String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT fact FROM recording_fact WHERE name = ?")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  static void note(Connection connection, String name, long fact) throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM recording_fact WHERE name = ?");
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO recording_fact VALUES (?, ?)")) {
      delete.setString(1, name);
      delete.executeUpdate();
      insert.setString(1, name);
      insert.setLong(2, fact);
      insert.executeUpdate();
    }
  }
}
