package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Re-reads every kept file and compares its hash with the one it was kept with. */
final class FolderVerification {

  private static final int PAGE = 500;

  private final ArchiveFolder folder;
  private final RecordingStore store;
  private final CandidateStore candidates;

  FolderVerification(ArchiveFolder folder, RecordingStore store, CandidateStore candidates) {
    this.folder = folder;
    this.store = store;
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
        check(row, rotten, missing);
        control.progress(checked, Math.max(total, checked));
      }
    } while (page.size() == PAGE && stopped.isEmpty());
    return new VerifyReport(
        checked, checked - rotten.size() - missing.size(), rotten, missing, stopped);
  }

  private void check(RecordingRow row, List<Long> rotten, List<Long> missing) throws SQLException {
    Path file = folder.root().resolve(row.file());
    try {
      if (!Files.exists(file)) {
        missing.add(row.callId());
        store.put(List.of(RecordingRow.onPlatform(row.call(), "the kept file is missing")));
      } else if (!Hashes.of(file).equals(row.sha256())) {
        rotten.add(row.callId());
        store.problem(row.callId(), "the kept file has changed since it was kept");
      }
    } catch (IOException e) {
      rotten.add(row.callId());
      store.problem(row.callId(), "the kept file cannot be read: " + e.getMessage());
    }
  }
}
