package dev.callboard.notes;

import dev.callboard.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes and markers in the database. */
public final class NoteStore {

  private final Database database;

  /** Reads and writes through a database. */
  public NoteStore(Database database) {
    this.database = database;
  }

  /** All that was written about a call. */
  CallNotes find(long callId) throws SQLException {
    return database.read(
        connection -> {
          List<Marker> markers = markers(connection, callId);
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT text, author, written_at FROM call_note WHERE call_id = ?")) {
            select.setLong(1, callId);
            ResultSet row = select.executeQuery();
            return row.next()
                ? new CallNotes(
                    callId,
                    row.getString(1),
                    row.getString(2),
                    Instant.ofEpochMilli(row.getLong(3)),
                    markers)
                : CallNotes.none(callId);
          }
        });
  }

  /** The notes of those calls that have one, by call. */
  Map<Long, String> texts(Collection<Long> callIds) throws SQLException {
    Map<Long, String> texts = new HashMap<>();
    if (callIds.isEmpty()) {
      return texts;
    }
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT call_id, text FROM call_note WHERE call_id = ANY(?) AND text <> ''")) {
            select.setObject(1, callIds.toArray(Long[]::new));
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
              texts.put(rows.getLong(1), rows.getString(2));
            }
            return texts;
          }
        });
  }

  /** Calls whose note or markers contain a folded text, written last first. */
  List<Long> search(String folded, int limit) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT call_id FROM call_note WHERE LOCATE(?, folded) > 0"
                      + " ORDER BY written_at DESC, call_id DESC FETCH FIRST ? ROWS ONLY")) {
            select.setString(1, folded);
            select.setInt(2, limit);
            ResultSet rows = select.executeQuery();
            List<Long> found = new ArrayList<>();
            while (rows.next()) {
              found.add(rows.getLong(1));
            }
            return found;
          }
        });
  }

  /** Calls with a note, in the order of its text, then of their ids. */
  List<Long> inOrder(int limit) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT call_id FROM call_note WHERE text <> ''"
                      + " ORDER BY text, call_id FETCH FIRST ? ROWS ONLY")) {
            select.setInt(1, limit);
            ResultSet rows = select.executeQuery();
            List<Long> found = new ArrayList<>();
            while (rows.next()) {
              found.add(rows.getLong(1));
            }
            return found;
          }
        });
  }

  /** Brings the tables up by one change. */
  void apply(Connection connection, NoteFrame frame) throws SQLException {
    switch (frame) {
      case NoteFrame.Written(long call, String text, String author, Instant at) ->
          put(connection, call, text, author, at);
      case NoteFrame.Marked(long call, Marker marker) -> {
        mark(connection, call, marker);
        touch(connection, call, marker.author(), marker.at());
      }
      case NoteFrame.Unmarked(long call, String marker, String author, Instant at) -> {
        unmark(connection, call, marker);
        touch(connection, call, author, at);
      }
    }
  }

  private static void touch(Connection connection, long call, String author, Instant at)
      throws SQLException {
    String text = "";
    try (PreparedStatement select =
        connection.prepareStatement("SELECT text FROM call_note WHERE call_id = ?")) {
      select.setLong(1, call);
      ResultSet row = select.executeQuery();
      if (row.next()) {
        text = row.getString(1);
      }
    }
    put(connection, call, text, author, at);
  }

  private static void put(Connection connection, long call, String text, String author, Instant at)
      throws SQLException {
    List<Marker> markers = markers(connection, call);
    if (text.isEmpty() && markers.isEmpty()) {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM call_note WHERE call_id = ?")) {
        delete.setLong(1, call);
        delete.executeUpdate();
      }
      return;
    }
    try (PreparedStatement merge =
        connection.prepareStatement(
            "MERGE INTO call_note (call_id, text, author, written_at, folded) KEY (call_id)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      merge.setLong(1, call);
      merge.setString(2, text);
      merge.setString(3, author);
      merge.setLong(4, at.toEpochMilli());
      merge.setString(5, SearchForm.of(text, markers));
      merge.executeUpdate();
    }
  }

  private static void mark(Connection connection, long call, Marker marker) throws SQLException {
    try (PreparedStatement merge =
        connection.prepareStatement(
            "MERGE INTO call_marker (call_id, marker, position, text, author, written_at)"
                + " KEY (call_id, marker) VALUES (?, ?, ?, ?, ?, ?)")) {
      merge.setLong(1, call);
      merge.setString(2, marker.id());
      merge.setLong(3, marker.position().toMillis());
      merge.setString(4, marker.text());
      merge.setString(5, marker.author());
      merge.setLong(6, marker.at().toEpochMilli());
      merge.executeUpdate();
    }
  }

  private static void unmark(Connection connection, long call, String marker) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM call_marker WHERE call_id = ? AND marker = ?")) {
      delete.setLong(1, call);
      delete.setString(2, marker);
      delete.executeUpdate();
    }
  }

  private static List<Marker> markers(Connection connection, long call) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT marker, position, text, author, written_at FROM call_marker"
                + " WHERE call_id = ? ORDER BY position, marker")) {
      select.setLong(1, call);
      ResultSet rows = select.executeQuery();
      List<Marker> markers = new ArrayList<>();
      while (rows.next()) {
        markers.add(
            new Marker(
                rows.getString(1),
                Duration.ofMillis(rows.getLong(2)),
                rows.getString(3),
                rows.getString(4),
                Instant.ofEpochMilli(rows.getLong(5))));
      }
      return List.copyOf(markers);
    }
  }
}
