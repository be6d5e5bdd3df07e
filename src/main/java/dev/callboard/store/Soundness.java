package dev.callboard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Looks a database over after an exit that was not clean, in bounded time: every table is read from
 * its newest rows on for as long as there is time. H2 2.4.240 kept its transactions whole through
 * every kill that was tried; what this finds is a file that no longer holds what its root promises.
 */
final class Soundness {

  /** Enough for a million rows or so; the start of the program waits for it. */
  private static final Duration MOST = Duration.ofMillis(1500);

  private static final int STEP = 5000;

  /** MVStore's own numbers of what only damage explains. */
  private static final Set<Integer> DAMAGE =
      Set.of(
          DataUtils.ERROR_READING_FAILED,
          DataUtils.ERROR_INTERNAL,
          DataUtils.ERROR_UNSUPPORTED_FORMAT,
          DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_SERIALIZATION,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_BLOCK_NOT_FOUND);

  private Soundness() {}

  /** Whether an error tells that the file is damaged, and not just that a statement was wrong. */
  static boolean tellsDamage(SQLException error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException e && DAMAGE.contains(e.getErrorCode())) {
        return true;
      }
    }
    return error.getErrorCode() == ErrorCode.FILE_CORRUPTED_1;
  }

  /**
   * Checks every table.
   *
   * @throws SQLException when one is not sound
   */
  static void check(Connection connection) throws SQLException {
    long until = System.nanoTime() + MOST.toNanos();
    try (Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        read(connection, table, until);
      }
    }
  }

  /** The newest rows first: they are what an exit could have cut short. */
  private static void read(Connection connection, String table, long until) throws SQLException {
    String part =
        "SELECT _rowid_, t.* FROM "
            + table
            + " t WHERE _rowid_ < ? ORDER BY _rowid_ DESC FETCH FIRST "
            + STEP
            + " ROWS ONLY";
    long before = Long.MAX_VALUE;
    int rows;
    try (PreparedStatement select = connection.prepareStatement(part)) {
      do {
        select.setLong(1, before);
        rows = 0;
        try (ResultSet row = select.executeQuery()) {
          for (; row.next(); rows++) {
            before = row.getLong(1);
          }
        }
      } while (rows == STEP && System.nanoTime() < until);
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
