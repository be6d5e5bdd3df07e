package dev.callboard.callback;

import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.RecordedCalls;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillReader;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;

/** Callbacks in the database, and which of them a sync has confirmed. */
public final class CallbackStore implements RecordedCalls {

  private final Database database;
  private final CallStore calls;

  /**
   * Reads and writes through a database.
   *
   * @param calls the platform's own records
   */
  public CallbackStore(Database database, CallStore calls) {
    this.database = database;
    this.calls = calls;
  }

  /**
   * How many callbacks are there.
   *
   * @param all distinct calls
   * @param unconfirmed those of which no sync has read a record
   */
  public record Counts(long all, long unconfirmed) {}

  private record Row(Bill told, Instant receivedAt, boolean confirmed) {}

  /** Counts calls of which a callback came. */
  public Counts counts() throws SQLException {
    String unconfirmed = "SELECT COUNT(*) FROM callback_record WHERE confirmed = FALSE";
    return database.read(
        connection ->
            new Counts(
                count(connection, "SELECT COUNT(*) FROM callback_record"),
                count(connection, unconfirmed)));
  }

  /** Lists callbacks, the one that came last first. */
  public List<Callback> latest(int limit) throws SQLException {
    return read(" ORDER BY received_at DESC, id DESC FETCH FIRST ? ROWS ONLY", limit);
  }

  /** Finds what a callback told of a call. */
  public Optional<Callback> find(long callId) throws SQLException {
    return read(" WHERE id = ?", callId).stream().findFirst();
  }

  /** Keeps what a callback told, over what an earlier one told of the same call. */
  void put(Connection connection, Bill told, Instant receivedAt) throws SQLException {
    try (PreparedStatement merge =
        connection.prepareStatement(
            "MERGE INTO callback_record (id, received_at, told, confirmed) KEY (id)"
                + " VALUES (?, ?, ?, ?)")) {
      merge.setLong(1, told.id());
      merge.setLong(2, receivedAt.toEpochMilli());
      merge.setString(3, BillReader.toJson(told));
      merge.setBoolean(4, calls.has(told.id()));
      merge.executeUpdate();
    }
  }

  @Override
  public void recorded(Connection connection, List<Bill> page, PlatformClock clock)
      throws SQLException {
    if (page.isEmpty()) {
      return;
    }
    Set<Long> open = open(connection, page);
    if (open.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE callback_record SET confirmed = TRUE WHERE id = ?")) {
      for (Bill call : page) {
        if (open.remove(call.id())) {
          update.setLong(1, call.id());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }

  /**
   * The unconfirmed ids from the lowest to the highest of a page. One look into the index per page: a
   * sync of millions of records must not pay for callbacks that never came.
   */
  private static Set<Long> open(Connection connection, List<Bill> page) throws SQLException {
    LongSummaryStatistics ids = page.stream().mapToLong(Bill::id).summaryStatistics();
    Set<Long> open = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id FROM callback_record WHERE confirmed = FALSE AND id BETWEEN ? AND ?")) {
      select.setLong(1, ids.getMin());
      select.setLong(2, ids.getMax());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          open.add(rows.getLong(1));
        }
      }
    }
    return open;
  }

  private List<Callback> read(String condition, long argument) throws SQLException {
    List<Row> rows = database.read(connection -> rows(connection, condition, argument));
    List<Callback> callbacks = new ArrayList<>();
    for (Row row : rows) {
      CallRecord known = row.confirmed() ? calls.find(row.told().id()).orElse(null) : null;
      callbacks.add(new Callback(row.told(), row.receivedAt(), known));
    }
    return callbacks;
  }

  private static List<Row> rows(Connection connection, String condition, long argument)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT told, received_at, confirmed FROM callback_record" + condition)) {
      select.setLong(1, argument);
      List<Row> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Row(
                  BillReader.bill(rows.getString(1)),
                  Instant.ofEpochMilli(rows.getLong(2)),
                  rows.getBoolean(3)));
        }
      } catch (IOException e) {
        throw new SQLException("a callback in the database cannot be read", e);
      }
      return found;
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
