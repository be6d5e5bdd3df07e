package dev.callboard.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The H2 database of one profile: many readers, one writer, never interrupted.
 *
 * <p>Holds nothing that the journals and sidecars do not hold; a file that is missing, damaged or of
 * another schema version is set aside and begun anew, and its views catch up from the journals.
 */
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Page cache in KB: an eighth of the 512 MB heap the program is made for. */
  private static final int CACHE_KB = 65_536;

  private final String url;
  private final Path marker;
  private final boolean fresh;
  private final Connection writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final ConcurrentLinkedDeque<Connection> readers = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;
  private volatile boolean damaged;

  private Database(String url, Path marker, Connection writer, boolean fresh) {
    this.url = url;
    this.marker = marker;
    this.writer = writer;
    this.fresh = fresh;
  }

  /**
   * Opens the database, migrates it, and checks it when the last exit was unclean.
   *
   * @param file path without the suffix {@code .mv.db}
   * @throws IOException when another process holds it, the folder cannot be written, or its path
   *     has a semicolon, behind which H2 reads settings
   */
  public static Database open(Path file) throws IOException {
    if (file.toAbsolutePath().toString().indexOf(';') >= 0) {
      throw new IOException("a folder with a semicolon in its path cannot hold data: " + file);
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path stored = sibling(file, ".mv.db");
    Path marker = sibling(file, ".open");
    if (Files.exists(stored) && OpenMarker.saysDamaged(marker)) {
      LOG.warn("the database was found damaged when it was last used and is built again");
      setAside(stored);
    }
    boolean existed = Files.exists(stored);
    boolean unclean = Files.exists(marker);
    try {
      return open(file, marker, !existed, unclean);
    } catch (SQLException e) {
      if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        throw new IOException("another process has the database open: " + stored, e);
      }
      if (!existed) {
        throw new IOException("the database cannot be created: " + stored, e);
      }
      LOG.warn("the database is damaged and is built again: {}", e.getMessage());
      setAside(stored);
    }
    try {
      return open(file, marker, true, false);
    } catch (SQLException e) {
      throw new IOException("the database cannot be created: " + stored, e);
    }
  }

  private static Database open(Path file, Path marker, boolean fresh, boolean unclean)
      throws SQLException, IOException {
    String url =
        "jdbc:h2:file:"
            + file.toAbsolutePath()
            // A trace file would hold whole statements, and telephone numbers with them.
            + ";WRITE_DELAY=0;COMPRESS=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE="
            + CACHE_KB;
    Connection writer = connect(url);
    try {
      writer.setAutoCommit(false);
      if (!fresh && unclean) {
        Soundness.check(writer);
      }
      boolean empty = Migrations.version(writer) == 0;
      Migrations.run(writer);
      writer.commit();
      OpenMarker.set(marker);
      return new Database(url, marker, writer, fresh || empty);
    } catch (SQLException | IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /** Set aside rather than deleted: one look at it may tell what happened. Only one is kept. */
  private static void setAside(Path stored) throws IOException {
    Path aside = stored.resolveSibling(stored.getFileName() + ".damaged");
    Files.move(stored, aside, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path sibling(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static Connection connect(String url) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "callboard");
    properties.setProperty("password", "");
    return org.h2.Driver.load().connect(url, properties);
  }

  /** Whether it was begun anew at this opening: what has no journal must be restored too. */
  public boolean freshlyCreated() {
    return fresh;
  }

  /**
   * Whether damage was met since the opening, or more than the journals hold. The next opening then
   * begins anew, and the views catch up from the journals.
   */
  public boolean damaged() {
    return damaged;
  }

  /** Runs a query on a connection of its own, auto-committed and read-only by convention. */
  public <T> T read(SqlWork<T> work) throws SQLException {
    Connection connection = readers.poll();
    if (connection == null) {
      connection = connect(url);
    }
    boolean sound = false;
    try {
      T result = work.on(connection);
      sound = true;
      return result;
    } catch (SQLException e) {
      throw examined(e);
    } finally {
      if (sound && !closed) {
        readers.push(connection);
      } else {
        connection.close();
      }
    }
  }

  /** Runs work as the only writer, in one transaction, rolled back when it throws. */
  public <T> T write(SqlWork<T> work) throws SQLException {
    writing.lock();
    try {
      boolean done = false;
      try {
        T result = work.on(writer);
        writer.commit();
        done = true;
        return result;
      } finally {
        if (!done && !writer.isClosed()) {
          writer.rollback();
        }
      }
    } catch (SQLException e) {
      throw examined(e);
    } finally {
      writing.unlock();
    }
  }

  private SQLException examined(SQLException e) {
    if (!damaged && Soundness.tellsDamage(e)) {
      condemn();
    }
    return e;
  }

  /** Has the next opening begin anew. */
  void condemn() {
    damaged = true;
    LOG.warn("the database is no true view of the journals; the next opening builds it anew");
    OpenMarker.setDamaged(marker);
  }

  @Override
  public void close() {
    closed = true;
    writing.lock();
    try {
      for (Connection reader = readers.poll(); reader != null; reader = readers.poll()) {
        reader.close();
      }
      writer.close();
      if (!damaged) {
        Files.deleteIfExists(marker);
      }
    } catch (SQLException | IOException e) {
      LOG.warn("the database did not close cleanly: {}", e.getMessage());
    } finally {
      writing.unlock();
    }
  }

  /** Work on a connection. */
  @FunctionalInterface
  public interface SqlWork<T> {
    /** Does the work. */
    T on(Connection connection) throws SQLException;
  }
}
