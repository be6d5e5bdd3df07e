package dev.callboard.recordings;

import dev.callboard.calls.CallIds;
import dev.callboard.calls.CallRecord;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks up the recordings of calls. Thread-safe; every method blocks. */
public final class RecordingLookup {

  private final RecordingStore store;
  private final Recordings recordings;
  private final RecordingSearch search;

  RecordingLookup(RecordingStore store, Recordings recordings, RecordingSearch search) {
    this.store = store;
    this.recordings = recordings;
    this.search = search;
  }

  /** Finds the recording of a call; empty when the call has none. */
  public Optional<Recording> of(long callId) throws SQLException {
    Optional<RecordingRow> row = store.find(callId);
    return row.isEmpty() ? Optional.empty() : recordings.of(row.get());
  }

  /** Finds the recordings of a page of calls, by call; calls without one are left out. */
  public Map<Long, Recording> of(List<CallRecord> calls) throws SQLException {
    Map<Long, CallRecord> byId = new HashMap<>();
    for (CallRecord call : calls) {
      if (call.hasRecording()) {
        byId.put(call.id(), call);
      }
    }
    Map<Long, Recording> found = new HashMap<>();
    for (RecordingRow row : store.find(byId.keySet())) {
      found.put(row.callId(), recordings.of(row, byId.get(row.callId())));
    }
    return found;
  }

  /** Where the recordings of calls are, by call; calls without one are left out. */
  public Map<Long, RecordingState> states(Collection<Long> calls) throws SQLException {
    return store.find(calls).stream()
        .collect(Collectors.toMap(RecordingRow::callId, RecordingRow::state));
  }

  /** The calls whose recording is in a state. */
  public CallIds inState(RecordingState state) throws SQLException {
    return store.inState(state);
  }

  /** Lists recordings, newest call first. */
  public List<Recording> list(long offset, int limit) throws SQLException {
    List<Recording> found = new ArrayList<>();
    for (RecordingLine line :
        search.page(RecordingFilter.ALL, RecordingSort.START, true, offset, limit).lines()) {
      of(line.callId()).ifPresent(found::add);
    }
    return found;
  }
}
