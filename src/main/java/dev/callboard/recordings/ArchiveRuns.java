package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Runs of the archive over what is not kept, one after the other. Thread-safe. */
final class ArchiveRuns {

  private final ArchiveFolder folder;
  private final ArchiveParts parts;
  private final CandidateStore candidates;
  private final Recordings recordings;
  private final ArchiveRestore restore;
  private final Custody custody;
  private final Intake intake;
  private final long keepFree;
  private final InstantSource now;
  private final ReentrantLock oneRun = new ReentrantLock();

  /**
   * Builds it; nothing runs yet.
   *
   * @param restore reads the folder back where the database has not seen it
   * @param custody finishes deletions that a full or absent disk held up
   * @param keepFree bytes that stay free on the archive's disk
   */
  ArchiveRuns(
      ArchiveFolder folder,
      ArchiveParts parts,
      CandidateStore candidates,
      Recordings recordings,
      ArchiveRestore restore,
      Custody custody,
      Intake intake,
      long keepFree,
      InstantSource now) {
    this.folder = folder;
    this.parts = parts;
    this.candidates = candidates;
    this.recordings = recordings;
    this.restore = restore;
    this.custody = custody;
    this.intake = intake;
    this.keepFree = keepFree;
    this.now = now;
  }

  /**
   * Keeps what is not kept, nearest to deletion first.
   *
   * @param limit at most so many; 0 for all
   * @param wanted leaves out what is not kept by itself
   */
  ArchiveReport run(int limit, Predicate<RecordingRow> wanted, JobControl control)
      throws IOException {
    oneRun.lock();
    try {
      parts.store().fill();
      long waiting = candidates.countWaiting();
      long total = limit == 0 ? waiting : Math.min(limit, waiting);
      ArrivedRows rows = ArrivedRows.together(parts.store());
      Leftovers leftovers = Leftovers.ofRun();
      ArchiveRun run =
          new ArchiveRun(
              (candidate, line) -> keep(candidate, new Errand(line, rows, leftovers)),
              parts.settings().get().parallel(),
              total,
              control);
      try {
        open();
        // Its drive may have come back since the profile was opened.
        if (restore.needed()) {
          restore.run(JobControl.NONE);
        }
        custody.finish();
        run.work(new Candidates(candidates, recordings, now.instant(), wanted, damaged()), limit);
      } catch (StorageTrouble e) {
        run.stop(String.valueOf(e.getMessage()));
      } finally {
        folder.rest();
      }
      rows.flush();
      return run.report(candidates.countWaiting());
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    } finally {
      oneRun.unlock();
    }
  }

  /**
   * Opens the folder, which must exist already once anything was kept.
   *
   * @throws StorageTrouble when it is gone or cannot be used
   */
  void open() throws IOException, SQLException {
    folder.open(begun());
    if (Files.notExists(parts.begunFile())) {
      SmallFile.write(parts.begunFile(), folder.root() + "\n");
    }
  }

  /** Whether anything was kept before: the folder must be there then. */
  boolean begun() throws SQLException {
    return !parts.settings().get().folder().isEmpty()
        || Files.exists(parts.begunFile())
        || candidates.anyKept();
  }

  /** Damaged files whose recording the platform may still have. */
  private List<RecordingRow> damaged() throws SQLException {
    return new RecordingReadStore(parts.store().database())
        .of(
            parts
                .search()
                .calls(
                    RecordingFilter.ALL
                        .in(RecordingGroup.DAMAGED)
                        .between(now.instant().minus(CallTimes.SURELY_DELETED), null)));
  }

  private FetchOutcome keep(Candidate candidate, Errand errand) throws IOException, SQLException {
    Optional<String> complaint = folder.complaint(keepFree);
    if (complaint.isPresent()) {
      throw new StorageTrouble(complaint.get());
    }
    return intake.keep(candidate, errand);
  }
}
