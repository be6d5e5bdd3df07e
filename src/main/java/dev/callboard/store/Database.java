package dev.callboard.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The H2 database of one profile: many readers, one writer, never interrupted.
 *
 * <p>Holds nothing that the journals and sidecars do not hold; a file that is missing, damaged or of
 * another schema version is set aside and begun anew, and its views catch up from the journals.
 */
public final class Database implements AutoCloseable {

  private Database() {}

  /**
   * Opens the database, migrates it, and checks it when the last exit was unclean.
   *
   * @param file path without the suffix {@code .mv.db}
   * @throws IOException when another process holds it or the folder cannot be written
   */
  public static Database open(Path file) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Runs a query on a connection of its own, auto-committed and read-only by convention. */
  public <T> T read(SqlWork<T> work) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Runs work as the only writer, in one transaction, rolled back when it throws. */
  public <T> T write(SqlWork<T> work) throws SQLException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  /** Work on a connection. */
  @FunctionalInterface
  public interface SqlWork<T> {
    /** Does the work. */
    T on(Connection connection) throws SQLException;
  }
}
