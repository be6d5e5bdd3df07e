package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.audit.AuditLog;
import dev.callboard.recordings.audit.Deed;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Legal holds, and deletion that respects them. Everything is written into the audit log before it
 * happens: a deletion that a crash broke off is finished at the next opening. Thread-safe; every
 * method blocks.
 */
public final class Custody {

  private static final Logger LOG = LoggerFactory.getLogger(Custody.class);
  private static final int PART = 500;

  private final ArchiveFolder folder;
  private final ArchiveParts parts;

  Custody(ArchiveFolder folder, ArchiveParts parts) {
    this.folder = folder;
    this.parts = parts;
  }

  /**
   * Puts a hold on recordings.
   *
   * @param reason not blank
   * @return its id
   * @throws IOException when it could not be written down
   */
  public synchronized String hold(List<Long> calls, String reason) throws IOException {
    String id = UUID.randomUUID().toString();
    for (int i = 0; i < calls.size(); i += AuditLog.MOST_CALLS) {
      List<Long> part = calls.subList(i, Math.min(calls.size(), i + AuditLog.MOST_CALLS));
      parts.audit().note(Deed.HELD, part, needed(reason), Map.of(HoldStore.HOLD, id));
    }
    return id;
  }

  /**
   * Puts a hold on everything a filter selects, now and in future. Its note and group do not count.
   *
   * @param reason not blank
   * @return its id
   * @throws IOException when it could not be written down
   */
  public synchronized String hold(RecordingFilter rule, String reason) throws IOException {
    String id = UUID.randomUUID().toString();
    parts
        .audit()
        .note(
            Deed.HELD,
            List.of(),
            needed(reason),
            Map.of(HoldStore.HOLD, id, HoldStore.RULE, RuleJson.write(rule)));
    return id;
  }

  /**
   * Takes a hold away.
   *
   * @param reason not blank
   * @throws IOException when it could not be written down
   */
  public synchronized void release(String holdId, String reason) throws IOException {
    parts.audit().note(Deed.RELEASED, List.of(), needed(reason), Map.of(HoldStore.HOLD, holdId));
  }

  /** All holds there are and were, those that stand first. */
  public List<Hold> holds() throws SQLException {
    return parts.holds().all();
  }

  /** The standing holds on a call's recording. */
  public List<Hold> holdsOn(long callId) throws SQLException {
    var row = parts.store().find(callId);
    return row.isEmpty() || row.get().held() == 0 ? List.of() : parts.holds().on(row.get());
  }

  /** What deleting everything a filter selects would take away. */
  public DeletionPlan plan(RecordingFilter filter) throws SQLException {
    return parts.search().deletion(filter);
  }

  /**
   * Deletes what a filter selects and no hold is on: for good, and never to be fetched again.
   *
   * @param kind how it was chosen, for the audit log, for example {@code person}
   * @param reason not blank
   * @param control progress in recordings
   * @throws IOException when the audit log or the database does not work; what was reported as done
   *     is
   */
  public DeletionReport delete(
      RecordingFilter filter, String kind, String reason, JobControl control) throws IOException {
    try {
      List<Long> calls = parts.search().deletable(filter);
      long deleted = 0;
      long held = 0;
      for (int i = 0; i < calls.size() && !control.cancelled(); i += PART) {
        List<Long> part = calls.subList(i, Math.min(calls.size(), i + PART));
        int gone = deletePart(part, kind, needed(reason));
        deleted += gone;
        held += part.size() - gone;
        control.progress(i + part.size(), calls.size());
      }
      return new DeletionReport(deleted, held, finish());
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    }
  }

  /**
   * Runs work on a kept recording, unless it changed, a hold came or somebody deleted it; neither can
   * while it runs.
   *
   * @param known the recording as it was looked at
   * @return whether the work was done
   */
  synchronized boolean whileFree(RecordingRow known, ArchiveFolder.Work<Boolean, SQLException> work)
      throws IOException, SQLException {
    List<RecordingRow> rows =
        new RecordingReadStore(parts.store().database()).of(List.of(known.callId()));
    boolean free =
        !rows.isEmpty()
            && rows.getFirst().state() == RecordingState.KEPT
            && rows.getFirst().held() == 0
            && rows.getFirst().sha256().equals(known.sha256());
    return free && folder.inPlace(work);
  }

  /** Runs work while no hold comes and nobody deletes anything. */
  synchronized <T> T undisturbed(ArchiveFolder.Work<T, SQLException> work)
      throws IOException, SQLException {
    return folder.inPlace(work);
  }

  /** A hold that came meanwhile counts. */
  private synchronized int deletePart(List<Long> calls, String kind, String reason)
      throws IOException, SQLException {
    List<Long> free = new ArrayList<>();
    for (RecordingRow row : new RecordingReadStore(parts.store().database()).of(calls)) {
      if (row.held() == 0 && row.state() != RecordingState.DELETED) {
        free.add(row.callId());
      }
    }
    if (!free.isEmpty()) {
      parts.audit().note(Deed.DELETED, free, reason, Map.of("kind", kind));
      finish();
    }
    return free.size();
  }

  /**
   * Takes away the files of what is deleted.
   *
   * @return how many have to wait for the archive's disk
   */
  synchronized long finish() throws SQLException {
    List<RecordingRow> rows;
    do {
      rows = parts.deletions().unpurged(PART);
      if (rows.isEmpty()) {
        return 0;
      }
      if (folder.complaint(0).isPresent()) {
        return rows.size();
      }
      Map<Long, Tombstone> stones = new HashMap<>();
      parts
          .deletions()
          .of(rows.stream().map(RecordingRow::callId).toList())
          .forEach(stone -> stones.put(stone.callId(), stone));
      List<Long> done = new ArrayList<>();
      for (RecordingRow row : rows) {
        Tombstone stone =
            stones.getOrDefault(row.callId(), new Tombstone(row.callId(), Instant.EPOCH, "", ""));
        try {
          folder.inPlace(
              () -> {
                folder.purge(row.callId(), row.start(), stone);
                parts.waveforms().forget(row.sha256());
                return done.add(row.callId());
              });
        } catch (IOException e) {
          LOG.warn("the files of a deleted recording wait: {}", e.getMessage());
        }
      }
      parts.deletions().purged(done);
      if (done.size() < rows.size()) {
        return rows.size() - done.size();
      }
    } while (rows.size() == PART);
    return 0;
  }

  private static String needed(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a reason is needed");
    }
    return reason.strip();
  }
}
