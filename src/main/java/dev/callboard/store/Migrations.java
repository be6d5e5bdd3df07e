package dev.callboard.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Numbered SQL scripts that bring a database to the present shape, each in order and once. */
final class Migrations {

  private static final List<String> SCRIPTS =
      List.of(
          "V001__calls.sql", "V002__campaigns.sql", "V003__recordings.sql", "V004__callbacks.sql");

  private Migrations() {}

  /** The version a database has when every script has run. */
  static int newest() {
    return SCRIPTS.size();
  }

  /**
   * Runs what has not run yet.
   *
   * @throws SQLException when a script fails or the database is newer than this program
   */
  static void run(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS applied (view_name VARCHAR(40) PRIMARY KEY,"
              + " segment BIGINT NOT NULL, position BIGINT NOT NULL)");
      int version = version(connection);
      if (version > newest()) {
        throw new SQLException("made by a newer version of the program: " + version);
      }
      for (int next = version; next < newest(); next++) {
        statement.execute(script(SCRIPTS.get(next)));
        statement.execute("INSERT INTO schema_version VALUES (" + (next + 1) + ")");
        connection.commit();
      }
    }
  }

  /** The version a database has; 0 when it is new or empty. */
  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INT PRIMARY KEY)");
      try (ResultSet row = statement.executeQuery("SELECT MAX(version) FROM schema_version")) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static String script(String name) throws IOException {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("missing script " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
