package dev.callboard.recordings;

import dev.callboard.audio.CompactForm;
import dev.callboard.job.JobControl;
import dev.callboard.recordings.audit.Deed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores old recordings of plain samples in a smaller form, where the settings say so. What was fetched
 * is proven to be whole before, and its hash, size, length and format stay in the sidecar; what is
 * under a legal hold is never touched. Thread-safe; every method blocks.
 */
public final class Transcoder {

  private static final Logger LOG = LoggerFactory.getLogger(Transcoder.class);

  /** So many are written down at a time; a crash leaves as many to look at. */
  private static final int BATCH = 50;

  private final ArchiveFolder folder;
  private final ArchiveParts parts;
  private final Recordings recordings;
  private final Custody custody;
  private final Verification verification;
  private final InFlight inFlight;
  private final TranscodeStore store;
  private final SmallerForm smaller;
  private final long keepFree;
  private final InstantSource now;

  /**
   * Builds it; nothing is read or written yet.
   *
   * @param inFlight lets nothing else work on the same recording
   * @param keepFree bytes that stay free on the archive's disk
   */
  Transcoder(
      ArchiveFolder folder,
      ArchiveParts parts,
      Recordings recordings,
      Custody custody,
      Verification verification,
      InFlight inFlight,
      long keepFree,
      InstantSource now) {
    this.folder = folder;
    this.parts = parts;
    this.recordings = recordings;
    this.custody = custody;
    this.verification = verification;
    this.inFlight = inFlight;
    this.keepFree = keepFree;
    this.now = now;
    store = new TranscodeStore(parts.store().database());
    smaller = new SmallerForm(folder, parts.waveforms(), now);
  }

  /**
   * What a rule would save.
   *
   * @param rule its form counts as Opus where it has none
   */
  public TranscodeEstimate estimate(TranscodeRule rule) throws SQLException {
    CompactForm form = rule.form();
    return store.estimate(before(rule), form == null ? CompactForm.OPUS : form);
  }

  /** Whether the settings want anything made smaller. */
  public boolean due() throws SQLException {
    TranscodeRule rule = parts.settings().get().transcode();
    return rule.form() != null && store.countDue(before(rule)) > 0;
  }

  private long before(TranscodeRule rule) {
    return CallTimes.seconds(rule.before(now.instant()), parts.store().clock());
  }

  /**
   * Stores what is due in its smaller form, oldest first.
   *
   * @param limit at most so many recordings are looked at; 0 for all
   * @param control progress in recordings
   * @throws IOException when the database or the audit log does not work; trouble with the archive's
   *     disk is in the report
   */
  public synchronized TranscodeReport run(int limit, JobControl control) throws IOException {
    TranscodeRule rule = parts.settings().get().transcode();
    CompactForm form = rule.form();
    if (form == null) {
      return TranscodeReport.NONE;
    }
    try {
      finish();
      Run run = new Run(form, before(rule), limit, control);
      try {
        folder.open(true);
        run.work();
      } catch (StorageTrouble e) {
        run.stopped = String.valueOf(e.getMessage());
      }
      return new TranscodeReport(run.transcoded, run.saved, run.stay, run.stopped);
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    }
  }

  /** One run at work. */
  private final class Run {
    private final CompactForm form;
    private final long before;
    private final long most;
    private final JobControl control;
    private long done;
    private long transcoded;
    private long saved;
    private long stay;
    private String stopped = "";

    Run(CompactForm form, long before, int limit, JobControl control) throws SQLException {
      this.form = form;
      this.before = before;
      this.control = control;
      long due = store.countDue(before);
      most = limit == 0 ? due : Math.min(limit, due);
    }

    void work() throws IOException, SQLException {
      control.progress(0, most);
      long start = Long.MIN_VALUE;
      long call = Long.MIN_VALUE;
      while (done < most && stopped.isEmpty()) {
        List<RecordingRow> rows =
            store.due(before, start, call, Math.toIntExact(Math.min(BATCH, most - done)));
        if (rows.isEmpty()) {
          return;
        }
        start = rows.getLast().start();
        call = rows.getLast().callId();
        batch(rows);
      }
    }

    private void batch(List<RecordingRow> rows) throws IOException, SQLException {
      new TranscodeBatch(
              now.instant(),
              rows.stream().map(row -> new TranscodeBatch.Call(row.callId(), row.start())).toList())
          .write(parts.transcodingFile());
      try {
        for (RecordingRow row : rows) {
          control.breathe();
          stopped = control.cancelled() ? "cancelled" : folder.complaint(keepFree).orElse("");
          if (!stopped.isEmpty()) {
            break;
          }
          one(row);
          control.progress(++done, most);
        }
      } finally {
        finish();
      }
    }

    private void one(RecordingRow row) throws IOException, SQLException {
      if (verification.check(row) != Verification.Finding.SOUND) {
        return;
      }
      try {
        long less = inFlight.alone(row.callId(), () -> replace(row, form));
        if (less > 0) {
          transcoded++;
          saved += less;
        } else if (less == 0) {
          stay++;
        }
      } catch (StorageTrouble e) {
        throw e;
      } catch (IOException e) {
        Optional<String> complaint = folder.complaint(keepFree);
        if (complaint.isPresent()) {
          throw new StorageTrouble(complaint.get(), e);
        }
        LOG.warn("call {} stays as it was fetched: {}", row.callId(), e.getMessage());
        store.stays(row.callId());
        stay++;
      }
    }
  }

  /**
   * Replaces one file.
   *
   * @return bytes saved; 0 when it stays as it is, less when it was not the time for it
   */
  private long replace(RecordingRow row, CompactForm form) throws IOException, SQLException {
    Path root = folder.root();
    Optional<SmallerForm.Made> made =
        folder.<Optional<SmallerForm.Made>, SQLException>inPlace(() -> smaller.make(row, form));
    if (made.isEmpty()) {
      store.stays(row.callId());
      return 0;
    }
    try (SmallerForm.Made whole = made.get()) {
      boolean replaced =
          custody.whileFree(
              row,
              () -> {
                // The archive may have been moved meanwhile.
                if (!folder.root().equals(root)) {
                  return false;
                }
                CallPlace place = folder.place(row.callId(), row.start());
                Path file = smaller.put(whole, place);
                parts.store().put(List.of(recordings.kept(file, whole.sidecar(), row.problem())));
                return true;
              });
      if (!replaced) {
        return -1;
      }
      return row.bytes() - whole.sidecar().bytes();
    }
  }

  /**
   * Settles what a batch left: to be called at each opening, after the rows are there.
   *
   * @throws IOException when the audit log cannot be written
   */
  synchronized void finish() throws IOException, SQLException {
    Optional<TranscodeBatch> batch = TranscodeBatch.read(parts.transcodingFile());
    if (batch.isEmpty() || folder.complaint(0).isPresent()) {
      return;
    }
    List<Long> smallerNow = new ArrayList<>();
    long less = 0;
    List<TranscodeBatch.Call> left = new ArrayList<>();
    for (TranscodeBatch.Call call : batch.get().calls()) {
      try {
        Optional<Sidecar> settled = custody.undisturbed(() -> settle(call));
        Original original = settled.map(Sidecar::original).orElse(null);
        if (original != null && !original.transcodedAt().isBefore(batch.get().begunAt())) {
          smallerNow.add(call.id());
          less += original.bytes() - settled.orElseThrow().bytes();
        }
      } catch (IOException e) {
        // A file that is open elsewhere cannot be deleted on Windows: the next opening does it.
        LOG.warn("a file of call {} waits to be taken away: {}", call.id(), e.getMessage());
        left.add(call);
      }
    }
    if (!smallerNow.isEmpty()) {
      parts.audit().note(Deed.TRANSCODED, smallerNow, "", Map.of("saved", String.valueOf(less)));
    }
    if (left.isEmpty()) {
      Files.deleteIfExists(parts.transcodingFile());
    } else {
      new TranscodeBatch(batch.get().begunAt(), left).write(parts.transcodingFile());
    }
  }

  private Optional<Sidecar> settle(TranscodeBatch.Call call) throws IOException, SQLException {
    Optional<SmallerForm.Settled> settled = smaller.settle(folder.place(call.id(), call.start()));
    if (settled.isEmpty()) {
      return Optional.empty();
    }
    Sidecar sidecar = settled.get().sidecar();
    Optional<RecordingRow> row = parts.store().find(call.id());
    if (row.isPresent()
        && row.get().state() == RecordingState.KEPT
        && !row.get().sha256().equals(sidecar.sha256())) {
      parts.store().put(List.of(recordings.kept(settled.get().file(), sidecar, "")));
    }
    return Optional.of(sidecar);
  }
}
