package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Re-reads every kept file and compares its hash with the one it was kept with. */
final class FolderVerification {

  private static final int PAGE = 500;

  private final ArchiveFolder folder;
  private final Verification verification;
  private final CandidateStore candidates;

  FolderVerification(ArchiveFolder folder, Verification verification, CandidateStore candidates) {
    this.folder = folder;
    this.verification = verification;
    this.candidates = candidates;
  }

  VerifyReport run(JobControl control) throws SQLException {
    List<Long> rotten = new ArrayList<>();
    List<Long> missing = new ArrayList<>();
    long checked = 0;
    long total = candidates.countKept();
    long start = Long.MIN_VALUE;
    long last = Long.MIN_VALUE;
    String stopped = "";
    List<RecordingRow> page;
    do {
      page = candidates.kept(start, last, PAGE);
      for (RecordingRow row : page) {
        start = row.start();
        last = row.callId();
        stopped = control.cancelled() ? "cancelled" : folder.complaint(0).orElse("");
        if (!stopped.isEmpty()) {
          break;
        }
        checked++;
        switch (verification.check(row)) {
          case SOUND -> {}
          case DAMAGED -> rotten.add(row.callId());
          case MISSING -> missing.add(row.callId());
        }
        control.progress(checked, Math.max(total, checked));
      }
    } while (page.size() == PAGE && stopped.isEmpty());
    return new VerifyReport(
        checked, checked - rotten.size() - missing.size(), rotten, missing, stopped);
  }
}
