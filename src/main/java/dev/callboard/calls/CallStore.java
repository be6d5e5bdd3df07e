package dev.callboard.calls;

import dev.callboard.calls.index.Selection;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Call records in the database. */
public final class CallStore {

  private static final String MERGE =
      "MERGE INTO call_record ("
          + CallRows.COLUMNS
          + ") KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?)";

  /** Rows fetched at a time where all are streamed. */
  private static final int STREAMED = 1000;

  private final Database database;
  private final PlatformClock clock;
  private final @Nullable CallIndex index;

  /** Reads and writes through a database alone; times are read at the clock's offset. */
  public CallStore(Database database, PlatformClock clock) {
    this(database, clock, null);
  }

  /**
   * Asks the search index where it is ready.
   *
   * @param index null for none
   */
  public CallStore(Database database, PlatformClock clock, @Nullable CallIndex index) {
    this.database = database;
    this.clock = clock;
    this.index = index;
  }

  /**
   * Returns a page and the totals of the filter. Destination numbers that are no plain digits, with or
   * without a plus, or more than 17 of them, come before all others in no particular order where the
   * index answers.
   */
  public CallPage page(CallFilter filter, CallSort sort, boolean descending, long offset, int limit)
      throws SQLException {
    Optional<CallPage> known =
        asked(
            filter,
            selection ->
                new CallPage(
                    inOrder(selection.page(column(sort), descending, offset, limit)),
                    totals(selection)));
    if (known.isPresent()) {
      return known.get();
    }
    FilterSql condition = FilterSql.of(filter, clock);
    return database.read(
        connection ->
            new CallPage(
                rows(connection, condition, order(sort, descending), offset, limit),
                totals(connection, condition)));
  }

  /** Returns the sums of a filter alone. */
  public CallPage.Totals totals(CallFilter filter) throws SQLException {
    Optional<CallPage.Totals> known = asked(filter, CallStore::totals);
    if (known.isPresent()) {
      return known.get();
    }
    FilterSql condition = FilterSql.of(filter, clock);
    return database.read(connection -> totals(connection, condition));
  }

  /**
   * Works out the statistics of a filter.
   *
   * @param zone whose hours and weekdays count, normally the operator's
   * @throws SQLException also when the index is not ready yet
   */
  public CallStatistics statistics(CallFilter filter, ZoneId zone) throws SQLException {
    return asked(
            filter,
            selection ->
                StatisticsQuery.of(
                    selection,
                    clock,
                    zone,
                    id -> find(id).map(call -> call.bill().userKey()).orElse("")))
        .orElseThrow(() -> new SQLException("the search index is not ready"));
  }

  /** Finds one record. */
  public Optional<CallRecord> find(long id) throws SQLException {
    var condition = new FilterSql(" WHERE id = ?", List.of(id));
    return database.read(
        connection -> rows(connection, condition, "id", 0, 1).stream().findFirst());
  }

  /** Streams every record of a filter, oldest first, in constant memory. */
  public void each(CallFilter filter, Consumer<CallRecord> taker) throws SQLException {
    FilterSql condition = FilterSql.of(filter, clock);
    String step = condition.where().isEmpty() ? " WHERE " : condition.where() + " AND ";
    long start = Long.MIN_VALUE;
    long id = Long.MIN_VALUE;
    List<CallRecord> part;
    do {
      List<Object> arguments = new ArrayList<>(condition.arguments());
      arguments.addAll(List.of(start, start, id));
      var next =
          new FilterSql(
              step + "starttime >= ? AND (starttime > ? OR id > ?)", List.copyOf(arguments));
      part = database.read(c -> rows(c, next, "starttime, id", 0, STREAMED));
      part.forEach(taker);
      if (!part.isEmpty()) {
        Bill last = part.getLast().bill();
        start = PlatformTimes.start(last);
        id = last.id();
      }
    } while (part.size() == STREAMED);
  }

  /** A question to the index. */
  @FunctionalInterface
  private interface Question<T> {
    T about(Selection selection) throws SQLException;
  }

  /** What the index says of a filter; empty where the database has to tell. */
  private <T> Optional<T> asked(CallFilter filter, Question<T> question) throws SQLException {
    if (index == null || !index.ready()) {
      return Optional.empty();
    }
    try {
      Optional<Selection> selection =
          FilterCriteria.select(
              filter,
              clock,
              index,
              ids -> List.copyOf(database.read(c -> stored(c, ids)).values()));
      return selection.isPresent()
          ? Optional.of(question.about(selection.get()))
          : Optional.empty();
    } catch (RuntimeException | InternalError e) {
      // A file cut short while it is mapped shows as an internal error: the database still answers.
      index.fail(e.toString());
      return Optional.empty();
    }
  }

  static CallPage.Totals totals(Selection selection) {
    return new CallPage.Totals(
        selection.count(), selection.sum(CallColumns.ANSWERED), selection.sum(CallColumns.TALK));
  }

  private static int column(CallSort sort) {
    return switch (sort) {
      case START -> CallColumns.START;
      case DESTINATION -> CallColumns.DESTINATION;
      case RING -> CallColumns.RING;
      case TALK -> CallColumns.TALK;
      case CAUSE -> CallColumns.CAUSE;
    };
  }

  private List<CallRecord> inOrder(long[] ids) throws SQLException {
    Map<Long, Bill> found = database.read(connection -> stored(connection, ids));
    return LongStream.of(ids)
        .mapToObj(found::get)
        .filter(Objects::nonNull)
        .map(bill -> PlatformTimes.record(bill, clock))
        .toList();
  }

  private List<CallRecord> rows(
      Connection connection, FilterSql condition, String order, long offset, int limit)
      throws SQLException {
    String sql =
        "SELECT "
            + CallRows.COLUMNS
            + " FROM call_record"
            + condition.where()
            + " ORDER BY "
            + order
            + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int next = bind(select, condition);
      select.setLong(next, offset);
      select.setInt(next + 1, limit);
      var rows = new ArrayList<CallRecord>();
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.add(PlatformTimes.record(CallRows.read(result::getObject), clock));
        }
      }
      return rows;
    }
  }

  private static CallPage.Totals totals(Connection connection, FilterSql condition)
      throws SQLException {
    String sql =
        "SELECT COUNT(*), COUNT(CASE WHEN answered THEN 1 END), SUM(CAST(billsec AS BIGINT))"
            + " FROM call_record"
            + condition.where();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, condition);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new CallPage.Totals(row.getLong(1), row.getLong(2), row.getLong(3));
      }
    }
  }

  private static int bind(PreparedStatement statement, FilterSql condition) throws SQLException {
    int next = 1;
    for (Object argument : condition.arguments()) {
      statement.setObject(next++, argument);
    }
    return next;
  }

  /** Led by the column that is sorted by, so that an index which begins with it serves the order. */
  private static String order(CallSort sort, boolean descending) {
    String way = descending ? " DESC" : "";
    String column =
        switch (sort) {
          case START -> "";
          case DESTINATION -> "destnumber" + way + ", ";
          case RING -> "duration" + way + ", ";
          case TALK -> "billsec" + way + ", ";
          case CAUSE -> "hangupcause" + way + ", ";
        };
    return column + "starttime" + way + ", id" + way;
  }

  /**
   * Stores records by id; what is stored already as it is stays untouched.
   *
   * @return how many were not stored before
   */
  int upsert(Connection connection, List<Bill> bills) throws SQLException {
    Map<Long, Bill> wanted = new HashMap<>();
    bills.forEach(bill -> wanted.put(bill.id(), bill));
    Map<Long, Bill> stored = stored(connection, bills.stream().mapToLong(Bill::id).toArray());
    try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
      for (Bill bill : wanted.values()) {
        if (!bill.equals(stored.get(bill.id()))) {
          CallRows.write(bill, merge::setObject);
          merge.addBatch();
        }
      }
      merge.executeBatch();
    }
    return wanted.size() - stored.size();
  }

  private static Map<Long, Bill> stored(Connection connection, long[] ids) throws SQLException {
    Map<Long, Bill> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT " + CallRows.COLUMNS + " FROM call_record WHERE id = ANY(?)")) {
      select.setArray(1, connection.createArrayOf("BIGINT", LongStream.of(ids).boxed().toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getLong(1), CallRows.read(row::getObject));
        }
      }
    }
    return found;
  }
}
