package dev.callboard.recordings;

import dev.callboard.calls.CallRecord;
import dev.callboard.platform.Bill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes recordings in: first into the folder, then into the database, each call by one thread at a
 * time. Thread-safe.
 */
final class Intake {

  private final ArchiveFolder folder;
  private final RecordingStore store;
  private final Recordings recordings;
  private final Keeper keeper;
  private final InstantSource now;
  private final InFlight inFlight;

  Intake(
      ArchiveFolder folder,
      RecordingStore store,
      Recordings recordings,
      Keeper keeper,
      InFlight inFlight,
      InstantSource now) {
    this.folder = folder;
    this.store = store;
    this.recordings = recordings;
    this.keeper = keeper;
    this.inFlight = inFlight;
    this.now = now;
  }

  /** Keeps a recording that somebody waits for, unless it is here or surely gone. */
  FetchOutcome fetch(RecordingRow row) throws IOException, SQLException {
    return inFlight.alone(
        row.callId(),
        () -> {
          // Another thread may have kept it while this one waited.
          RecordingRow present = store.find(row.callId()).orElse(row);
          Optional<FetchOutcome> known =
              present.state() == RecordingState.KEPT && present.damage() == Damage.NONE
                      || present.state() == RecordingState.DELETED
                  ? known(present)
                  : Optional.empty();
          if (known.isPresent()) {
            return known.get();
          }
          FetchOutcome outcome =
              in(present, recordings.call(present).orElse(null), Errand.single(store));
          // Who waits for it shall not be shown what was deleted meanwhile.
          return store
                  .find(row.callId())
                  .filter(r -> r.state() == RecordingState.DELETED)
                  .isPresent()
              ? deleted(row.callId())
              : outcome;
        });
  }

  /**
   * Keeps a recording on a run.
   *
   * @param errand what the recordings of the run share
   */
  FetchOutcome keep(Candidate candidate, Errand errand) throws IOException, SQLException {
    RecordingRow row = candidate.row();
    CallRecord call = candidate.call();
    return inFlight.alone(
        row.callId(),
        () -> in(row, call == null ? recordings.callBesideFile(row).orElse(null) : call, errand));
  }

  private FetchOutcome in(RecordingRow row, @Nullable CallRecord call, Errand errand)
      throws IOException, SQLException {
    if (call == null || !call.hasRecording()) {
      return failed(row, new FetchOutcome.Failed(null, null, "the call record is not known"));
    }
    boolean damaged = row.state() == RecordingState.KEPT && row.damage() != Damage.NONE;
    Bill bill = call.bill();
    return folder.<FetchOutcome, SQLException>inPlace(
        () ->
            switch (damaged ? keeper.replace(bill, errand) : keeper.keep(bill, errand)) {
              case Keeper.Attempt.Kept(Path file, Sidecar sidecar, String remark) -> {
                RecordingRow kept = recordings.kept(file, sidecar, remark);
                errand.rows().add(kept);
                yield new FetchOutcome.Kept(recordings.of(kept, call));
              }
              case Keeper.Attempt.Lost(LostNote note) -> {
                store.arrived(List.of(recordings.lost(note)));
                yield new FetchOutcome.Lost(note.why());
              }
              case Keeper.Attempt.Deleted() -> deleted(row.callId());
              case Keeper.Attempt.Failed(FetchOutcome.Failed outcome) -> failed(row, outcome);
            });
  }

  private FetchOutcome failed(RecordingRow row, FetchOutcome.Failed outcome) throws SQLException {
    store.problem(row.callId(), outcome.why());
    return outcome;
  }

  private FetchOutcome deleted(long callId) throws SQLException {
    Optional<RecordingRow> row = store.find(callId);
    Optional<Recording> recording = row.isEmpty() ? Optional.empty() : recordings.of(row.get());
    return recording
        .<FetchOutcome>map(FetchOutcome.Deleted::new)
        .orElseGet(() -> new FetchOutcome.Failed(null, null, "it was deleted here"));
  }

  /** What needs no question to the platform: kept, or lost so long ago that asking is idle. */
  Optional<FetchOutcome> known(RecordingRow row) throws SQLException {
    return switch (row.state()) {
      case KEPT -> {
        Optional<Recording> kept = recordings.of(row);
        yield kept.filter(r -> r.file() != null && Files.exists(r.file()))
            .map(FetchOutcome.Kept::new);
      }
      case LOST ->
          CallTimes.deletedBy(row.start(), store.clock()).isBefore(now.instant())
              ? Optional.of(new FetchOutcome.Lost(row.problem()))
              : Optional.empty();
      case DELETED -> Optional.of(deleted(row.callId()));
      case ON_PLATFORM -> Optional.empty();
    };
  }
}
