package dev.callboard.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks a database over after an exit that was not clean, in bounded time: every table must open and
 * give its first rows. H2 2.4.240 kept its transactions whole through every kill that was tried;
 * what this finds is a file that no longer opens as the one it was.
 */
final class Soundness {

  private Soundness() {}

  /**
   * Checks every table.
   *
   * @throws SQLException when one is not sound
   */
  static void check(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " LIMIT 1000")) {
          while (rows.next()) {
            rows.getObject(1);
          }
        }
      }
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    var names = new ArrayList<String>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
