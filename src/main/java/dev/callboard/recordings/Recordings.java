package dev.callboard.recordings;

import dev.callboard.calls.CallIds;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallStore;
import dev.callboard.platform.Bill;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what the database, the call records and the folder know of a recording. */
final class Recordings {

  private final ArchiveFolder folder;
  private final RecordingStore store;
  private final CallStore calls;

  Recordings(ArchiveFolder folder, RecordingStore store, CallStore calls) {
    this.folder = folder;
    this.store = store;
    this.calls = calls;
  }

  /** The call record; from the sidecar where the database does not have it. */
  Optional<CallRecord> call(RecordingRow row) throws SQLException {
    Optional<CallRecord> stored = calls.find(row.callId());
    return stored.isPresent() ? stored : callBesideFile(row);
  }

  /** The call records of rows, by call; what the database does not have is left out. */
  Map<Long, CallRecord> calls(List<RecordingRow> rows) throws SQLException {
    Map<Long, CallRecord> found = new HashMap<>();
    for (CallRecord call :
        calls.find(CallIds.of(rows.stream().mapToLong(RecordingRow::callId).toArray()))) {
      found.put(call.id(), call);
    }
    return found;
  }

  /** The call record as it stands beside the file. */
  Optional<CallRecord> callBesideFile(RecordingRow row) {
    return besideFile(row).map(bill -> CallRecord.of(bill, store.clock()));
  }

  /** A row as others see it; empty when nothing is known of its call. */
  Optional<Recording> of(RecordingRow row) throws SQLException {
    return call(row).map(call -> of(row, call));
  }

  Recording of(RecordingRow row, CallRecord call) {
    boolean kept = row.state() == RecordingState.KEPT;
    return new Recording(
        call,
        row.state(),
        kept ? folder.root().resolve(row.file()) : null,
        row.sha256(),
        row.bytes(),
        row.fetchedAt(),
        CallTimes.deletedBy(row.start(), store.clock()),
        row.problem(),
        kept ? row.original() : null);
  }

  /** The row of a kept recording. */
  RecordingRow kept(Path file, Sidecar sidecar, String remark) {
    return new RecordingRow(
        CallFacts.of(sidecar.call(), store.clock()),
        RecordingState.KEPT,
        folder.relative(file),
        sidecar.sha256(),
        sidecar.bytes(),
        sidecar.fetchedAt(),
        remark,
        Damage.NONE,
        sidecar.original(),
        0);
  }

  /** The row of a lost recording. */
  RecordingRow lost(LostNote note) {
    return new RecordingRow(
        CallFacts.of(note.call(), store.clock()),
        RecordingState.LOST,
        "",
        "",
        0,
        note.lostAt(),
        note.why(),
        Damage.NONE,
        null,
        0);
  }

  /** The row of a recording that must be fetched again, if it can be. */
  RecordingRow wanted(Bill call, String problem) {
    return RecordingRow.onPlatform(CallFacts.of(call, store.clock()), problem);
  }

  private Optional<Bill> besideFile(RecordingRow row) {
    String name = row.file();
    try {
      return switch (row.state()) {
        case KEPT -> {
          String sidecar = name.substring(0, name.lastIndexOf('.')) + ".json";
          yield Optional.of(Sidecar.read(folder.root().resolve(sidecar)).call());
        }
        case LOST ->
            Optional.of(LostNote.read(folder.place(row.callId(), row.start()).lostNote()).call());
        case ON_PLATFORM, DELETED -> Optional.empty();
      };
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
