package dev.callboard.calls;

import dev.callboard.calls.SyncSpan.Verdict;
import dev.callboard.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Verdicts on spans of time, in the database. The newest verdict on a moment is the one that holds;
 * that something is missing is said only where nothing is known.
 */
final class SpanStore {

  private final Database database;

  SpanStore(Database database) {
    this.database = database;
  }

  /** Takes a verdict: what older ones said of the same time no longer counts. */
  void put(Connection connection, SyncSpan span) throws SQLException {
    List<SyncSpan> known = overlapping(connection, span);
    if (span.verdict() == Verdict.MISSING) {
      Stretch whole = new Stretch(span.from(), span.to());
      for (Stretch hole : new KnownSpans(known).unknown(whole)) {
        insert(connection, part(span, hole.from(), hole.to()));
      }
      return;
    }
    for (SyncSpan old : known) {
      delete(connection, old);
      if (old.from().isBefore(span.from())) {
        insert(connection, part(old, old.from(), span.from()));
      }
      if (old.to().isAfter(span.to())) {
        insert(connection, part(old, span.to(), old.to()));
      }
    }
    insert(connection, span);
  }

  /** All spans in order of time; they never overlap. */
  List<SyncSpan> all() throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT * FROM sync_span ORDER BY span_from")) {
            return read(select);
          }
        });
  }

  /** Its records are taken as spread evenly: nobody counted them by the second. */
  private static SyncSpan part(SyncSpan span, Instant from, Instant to) {
    double share =
        (double) new Stretch(from, to).seconds() / new Stretch(span.from(), span.to()).seconds();
    return new SyncSpan(
        from,
        to,
        span.verdict(),
        Math.round(span.records() * share),
        Math.round(span.expected() * share),
        span.readAt());
  }

  private static List<SyncSpan> overlapping(Connection connection, SyncSpan span)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT * FROM sync_span WHERE span_from < ? AND span_to > ? ORDER BY span_from")) {
      select.setLong(1, span.to().getEpochSecond());
      select.setLong(2, span.from().getEpochSecond());
      return read(select);
    }
  }

  private static List<SyncSpan> read(PreparedStatement select) throws SQLException {
    var spans = new ArrayList<SyncSpan>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        spans.add(
            new SyncSpan(
                Instant.ofEpochSecond(row.getLong("span_from")),
                Instant.ofEpochSecond(row.getLong("span_to")),
                Verdict.valueOf(row.getString("verdict")),
                row.getLong("records"),
                row.getLong("expected"),
                Instant.ofEpochSecond(row.getLong("read_at"))));
      }
    }
    return spans;
  }

  private static void delete(Connection connection, SyncSpan span) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM sync_span WHERE span_from = ? AND span_to = ?")) {
      delete.setLong(1, span.from().getEpochSecond());
      delete.setLong(2, span.to().getEpochSecond());
      delete.executeUpdate();
    }
  }

  private static void insert(Connection connection, SyncSpan span) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO sync_span VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, span.from().getEpochSecond());
      insert.setLong(2, span.to().getEpochSecond());
      insert.setString(3, span.verdict().name());
      insert.setLong(4, span.records());
      insert.setLong(5, span.expected());
      insert.setLong(6, span.readAt().getEpochSecond());
      insert.executeUpdate();
    }
  }
}
