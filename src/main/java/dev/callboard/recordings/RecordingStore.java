package dev.callboard.recordings;

import dev.callboard.calls.CallIds;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.IndexNotReadyException;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Recordings in the database: one row for each call that has one. Rows of new calls are written when
 * somebody asks for recordings, not while call records are synced: three indexes a row would make that
 * twice as slow. What is not written yet can be told from the call records at any time, so a crash
 * forgets nothing. Thread-safe.
 */
public final class RecordingStore {

  private static final String UPDATE =
      "UPDATE recording SET state = ?, file = ?, sha256 = ?, bytes = ?, fetched_at = ?,"
          + " problem = ?, damage = ?, tried_at = ?, revision = ?, attempts = attempts + 1"
          + " WHERE call_id = ?";
  private static final String INSERT =
      "INSERT INTO recording (state, file, sha256, bytes, fetched_at, problem, damage, tried_at,"
          + " revision, call_id, starttime, number, tag, userkey, talk, disposition, held, attempts)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)";
  private static final int MAX_PROBLEM = 500;
  private static final String RESTORED = "restored";
  private static final int RESTORED_AT_ONCE = 1000;

  /**
   * Whoever looks at one page waits for its rows alone; whoever asked for so many goes through all calls
   * and waits once for all rows.
   */
  private static final int MANY_MISSED = 500;

  /** Up to where the call records have rows here. */
  private static final String FILLED = "filled";

  private final Database database;
  private final PlatformClock clock;
  private final CallStore callRecords;
  private final RecordingReadStore rows;
  private final HoldStore holds;
  private final DeletionStore deletions;
  private final ReentrantLock filling = new ReentrantLock();
  private final AtomicLong missed = new AtomicLong();
  private long filled = -1;

  /**
   * Reads and writes through a database.
   *
   * @param clock whose offset turns platform times into instants
   * @param callRecords say which calls have a recording
   */
  public RecordingStore(Database database, PlatformClock clock, CallStore callRecords) {
    this.database = database;
    this.clock = clock;
    this.callRecords = callRecords;
    holds = new HoldStore(database, clock);
    deletions = new DeletionStore(database);
    rows = new RecordingReadStore(database);
  }

  /**
   * Gives every call that names a recording and has no row yet one, ON_PLATFORM; what is kept, lost or
   * deleted stays so. Costs nothing where no call is new, and does nothing while the calls' index is
   * being built again.
   */
  void fill() throws SQLException {
    filling.lock();
    try {
      if (filled < 0) {
        filled = database.read(connection -> RevisionStore.fact(connection, FILLED)).orElse(0);
      }
      missed.set(0);
      long next = callRecords.recorded(filled, this::fill);
      if (next > filled) {
        database.write(
            connection -> {
              RevisionStore.note(connection, FILLED, next);
              return null;
            });
        filled = next;
      }
    } finally {
      filling.unlock();
    }
  }

  private void fill(List<CallRecord> calls) throws SQLException {
    Map<Long, CallRecord> fresh = new TreeMap<>();
    for (CallRecord call : calls) {
      if (call.hasRecording()) {
        fresh.put(call.id(), call);
      }
    }
    if (fresh.isEmpty()) {
      return;
    }
    database.write(
        connection -> {
          fresh.keySet().removeAll(known(connection, fresh.keySet()));
          insert(
              connection,
              fresh.values().stream()
                  .map(call -> RecordingRow.onPlatform(CallFacts.of(call, clock), ""))
                  .toList(),
              0);
          return null;
        });
  }

  private static Set<Long> known(Connection connection, Set<Long> ids) throws SQLException {
    Set<Long> found = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT call_id FROM recording WHERE call_id = ANY(?)")) {
      select.setArray(1, connection.createArrayOf("BIGINT", ids.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getLong(1));
        }
      }
    }
    return found;
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
    List<RecordingRow> found = rows.of(callIds);
    if (found.size() == callIds.size()) {
      return found;
    }
    Set<Long> missing = new HashSet<>(callIds);
    found.forEach(row -> missing.remove(row.callId()));
    try {
      List<CallRecord> calls =
          callRecords.find(CallIds.of(missing)).stream().filter(CallRecord::hasRecording).toList();
      if (calls.isEmpty()) {
        return found;
      }
      if (missed.addAndGet(calls.size()) < MANY_MISSED) {
        fill(calls);
      } else {
        fill();
      }
    } catch (IndexNotReadyException e) {
      return found;
    }
    return rows.of(callIds);
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
          put(connection, changed);
          return null;
        });
  }

  /**
   * Writes the rows of recordings that were kept just now. What somebody deleted while it was being
   * fetched stays deleted, and its files are taken away once more.
   */
  void arrived(List<RecordingRow> kept) throws SQLException {
    database.write(
        connection -> {
          put(connection, kept);
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
                known(
                    connection,
                    part.stream().map(RecordingRow::callId).collect(Collectors.toSet()));
            put(connection, part.stream().filter(row -> known.contains(row.callId())).toList());
            insert(
                connection, part.stream().filter(row -> !known.contains(row.callId())).toList(), 1);
            return null;
          });
    }
  }

  void put(Connection connection, List<RecordingRow> changed) throws SQLException {
    List<RecordingRow> fresh = new ArrayList<>();
    long revision = RevisionStore.next(connection);
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (RecordingRow row : changed) {
        set(update, row, revision);
        update.addBatch();
      }
      int[] updated = update.executeBatch();
      for (int i = 0; i < updated.length; i++) {
        if (updated[i] == 0) {
          fresh.add(changed.get(i));
        }
      }
    }
    insert(connection, fresh, 1);
  }

  private void insert(Connection connection, List<RecordingRow> fresh, int attempts)
      throws SQLException {
    if (fresh.isEmpty()) {
      return;
    }
    long revision = RevisionStore.next(connection);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (RecordingRow row : fresh) {
        set(insert, row, revision);
        insert.setLong(11, row.start());
        insert.setString(12, row.call().number());
        insert.setString(13, row.call().tag());
        insert.setString(14, row.call().userKey());
        insert.setInt(15, row.call().talk());
        insert.setString(16, row.call().disposition().name());
        insert.setInt(17, attempts);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    List<Long> calls = fresh.stream().map(RecordingRow::callId).toList();
    holds.fresh(connection, calls);
    deletions.fresh(connection, calls);
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
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE recording SET problem = ?, tried_at = ?, revision = ?,"
                      + " attempts = attempts + 1 WHERE call_id = ?")) {
            update.setString(1, cut(problem));
            update.setLong(2, System.currentTimeMillis());
            update.setLong(3, RevisionStore.next(connection));
            update.setLong(4, callId);
            return update.executeUpdate();
          }
        });
  }

  private static void set(PreparedStatement statement, RecordingRow row, long revision)
      throws SQLException {
    statement.setString(1, row.state().name());
    statement.setString(2, row.file());
    statement.setString(3, row.sha256());
    statement.setLong(4, row.bytes());
    if (row.fetchedAt() == null) {
      statement.setNull(5, Types.BIGINT);
    } else {
      statement.setLong(5, row.fetchedAt().toEpochMilli());
    }
    statement.setString(6, cut(row.problem()));
    statement.setString(7, row.damage().name());
    statement.setLong(8, System.currentTimeMillis());
    statement.setLong(9, revision);
    statement.setLong(10, row.callId());
  }

  private static String cut(String text) {
    return text.length() <= MAX_PROBLEM ? text : text.substring(0, MAX_PROBLEM);
  }
}
