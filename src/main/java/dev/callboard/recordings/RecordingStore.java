package dev.callboard.recordings;

import dev.callboard.calls.CallIds;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.IndexNotReadyException;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Recordings in the database: one row for each call that has one. Rows of new calls are written when
 * somebody asks for recordings ({@link RecordingFillStore}). Thread-safe.
 */
public final class RecordingStore {

  private static final String RESTORED = "restored";
  private static final int RESTORED_AT_ONCE = 1000;

  private final Database database;
  private final PlatformClock clock;
  private final RecordingReadStore read;
  private final RecordingWriteStore write;
  private final RecordingFillStore fill;
  private final DeletionStore deletions;

  /**
   * Reads and writes through a database.
   *
   * @param clock whose offset turns platform times into instants
   * @param callRecords say which calls have a recording
   */
  public RecordingStore(Database database, PlatformClock clock, CallStore callRecords) {
    this.database = database;
    this.clock = clock;
    deletions = new DeletionStore(database);
    read = new RecordingReadStore(database);
    write = new RecordingWriteStore(new HoldStore(database, clock), deletions);
    fill = new RecordingFillStore(database, clock, callRecords, write);
  }

  /** Gives every call that names a recording and has no row yet one, ON_PLATFORM. */
  void fill() throws SQLException {
    fill.fill();
  }

  /** How many calls are taken up so far, where rows are being written; 0 when none are. */
  long takenUp() {
    return fill.takenUp();
  }

  PlatformClock clock() {
    return clock;
  }

  Database database() {
    return database;
  }

  Optional<RecordingRow> find(long callId) throws SQLException {
    return find(List.of(callId)).stream().findFirst();
  }

  /** The rows of some calls; one question for all of them. */
  List<RecordingRow> find(Collection<Long> callIds) throws SQLException {
    if (callIds.isEmpty()) {
      return List.of();
    }
    List<RecordingRow> found = read.of(callIds);
    if (found.size() == callIds.size()) {
      return found;
    }
    Set<Long> missing = new HashSet<>(callIds);
    found.forEach(row -> missing.remove(row.callId()));
    try {
      return fill.fill(missing) ? read.of(callIds) : found;
    } catch (IndexNotReadyException e) {
      return found;
    }
  }

  /** The calls whose recording is in a state. */
  CallIds inState(RecordingState state) throws SQLException {
    fill();
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT call_id FROM recording WHERE state = ?")) {
            select.setString(1, state.name());
            try (ResultSet row = select.executeQuery()) {
              var ids = LongStream.builder();
              while (row.next()) {
                ids.add(row.getLong(1));
              }
              return CallIds.of(ids.build().toArray());
            }
          }
        });
  }

  /** Writes rows whole, new or not, in one transaction; what call they are of stays as it was. */
  void put(List<RecordingRow> changed) throws SQLException {
    database.write(
        connection -> {
          write.put(connection, changed);
          return null;
        });
  }

  /**
   * Writes the rows of recordings that were kept, or found lost, just now. What somebody deleted while
   * it was being fetched stays deleted, and its files are taken away once more.
   */
  void arrived(List<RecordingRow> kept) throws SQLException {
    database.write(
        connection -> {
          write.put(connection, kept);
          deletions.again(connection, kept.stream().map(RecordingRow::callId).toList());
          return null;
        });
  }

  /** Writes what was read back from the folder: most of it new where the database was begun anew. */
  void restore(List<RecordingRow> found) throws SQLException {
    for (int from = 0; from < found.size(); from += RESTORED_AT_ONCE) {
      List<RecordingRow> part =
          found.subList(from, Math.min(found.size(), from + RESTORED_AT_ONCE));
      database.write(
          connection -> {
            Set<Long> known =
                RecordingWriteStore.known(
                    connection,
                    part.stream().map(RecordingRow::callId).collect(Collectors.toSet()));
            write.put(
                connection, part.stream().filter(row -> known.contains(row.callId())).toList());
            write.insert(
                connection, part.stream().filter(row -> !known.contains(row.callId())).toList(), 1);
            return null;
          });
    }
  }

  /** Whether the rows were read back from the folder since the database was begun. */
  boolean restored() throws SQLException {
    return database.read(connection -> RevisionStore.fact(connection, RESTORED)).isPresent();
  }

  /** Notes that the rows were read back from the folder. */
  void noteRestored() throws SQLException {
    database.write(
        connection -> {
          RevisionStore.note(connection, RESTORED, System.currentTimeMillis());
          return null;
        });
  }

  /** Notes what went wrong with a recording, whose state stays. */
  void problem(long callId, String problem) throws SQLException {
    database.write(
        connection -> {
          RecordingWriteStore.problem(connection, callId, problem);
          return null;
        });
  }
}
