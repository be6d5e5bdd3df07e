package dev.callboard.calls;

import dev.callboard.job.JobControl;
import dev.callboard.platform.BillPage;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sync has done so far, and whether it has to end. One thread. */
final class SyncTally {

  private final List<SyncSpan> spans = new ArrayList<>();
  private final long seconds;
  private long covered;
  private long pages;
  private long records;
  private long fresh;
  private @Nullable Refusal refusal;
  private @Nullable Failure failure;
  private boolean cancelled;

  /**
   * Begins at nothing.
   *
   * @param seconds the length of everything to be read, for the progress
   */
  SyncTally(long seconds) {
    this.seconds = seconds;
  }

  boolean ended(JobControl control) {
    cancelled |= control.cancelled();
    return cancelled || refusal != null || failure != null;
  }

  void page(BillPage page, int newRecords, JobControl control) {
    pages++;
    fresh += newRecords;
    control.progress(covered, seconds);
  }

  void span(SyncSpan span) {
    spans.add(span);
    records += span.records();
    covered += span.to().getEpochSecond() - span.from().getEpochSecond();
  }

  void refused(Refusal no) {
    refusal = no;
  }

  void failed(Failure why) {
    failure = why;
  }

  SyncReport report() {
    return new SyncReport(
        spans.stream().sorted(Comparator.comparing(SyncSpan::from)).toList(),
        pages,
        records,
        fresh,
        refusal,
        failure,
        cancelled);
  }
}
