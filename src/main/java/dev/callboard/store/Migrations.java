package dev.callboard.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbered SQL scripts that bring a database to the present shape, each in order and once. The
 * numbers are names, not a count: a script whose number lies between two others runs all the same.
 */
final class Migrations {

  private static final List<String> SCRIPTS =
      List.of(
          "V001__calls.sql",
          "V002__campaigns.sql",
          "V003__recordings.sql",
          "V004__callbacks.sql",
          "V010__call_blocks.sql",
          "V030__left_out.sql",
          "V031__opt_out.sql",
          "V040__results.sql",
          "V050__audit.sql",
          "V051__recordings.sql",
          "V052__custody.sql",
          "V060__notes.sql",
          "V090__recordings_filled.sql",
          "V091__transcoded.sql");

  /** A database without this one is begun anew: only the record log can fill its table. */
  private static final int BLOCKS = 10;

  private Migrations() {}

  /** The number of the last script. */
  static int newest() {
    return number(SCRIPTS.getLast());
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
      Set<Integer> done = done(connection);
      if (version > 0 && !done.contains(BLOCKS)) {
        throw new SQLException("made before call records were kept in blocks");
      }
      for (String script : SCRIPTS) {
        if (!done.contains(number(script))) {
          statement.execute(script(script));
          statement.execute("INSERT INTO schema_version VALUES (" + number(script) + ")");
          connection.commit();
        }
      }
    }
  }

  /** The number of the last script that ran; 0 when it is new or empty. */
  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INT PRIMARY KEY)");
      try (ResultSet row = statement.executeQuery("SELECT MAX(version) FROM schema_version")) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static Set<Integer> done(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT version FROM schema_version")) {
      Set<Integer> done = new HashSet<>();
      while (rows.next()) {
        done.add(rows.getInt(1));
      }
      return done;
    }
  }

  /** The number in a script's name, as in {@code V003__recordings.sql}. */
  private static int number(String script) {
    return Integer.parseInt(script.substring(1, 4));
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
