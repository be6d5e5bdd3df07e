package dev.callboard.calls;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sync has done so far, and whether it has to end. Thread-safe. */
final class SyncTally {

  private final List<SyncSpan> spans = new ArrayList<>();
  private final long seconds;
  private final JobControl control;
  private long covered;
  private long within;
  private long shown;
  private long got;
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
   * @param control is told how many of them are read, and says when to end
   */
  SyncTally(long seconds, JobControl control) {
    this.seconds = seconds;
    this.control = control;
  }

  synchronized boolean ended() {
    cancelled |= control.cancelled();
    return cancelled || refusal != null || failure != null;
  }

  /** Some of a window has been read: so many of its seconds, taking records as spread evenly. */
  synchronized void reading(long windowSeconds, long rows, long total) {
    within = total <= 0 ? windowSeconds : Math.min(windowSeconds, windowSeconds * rows / total);
  }

  /** A page came with so many records. */
  synchronized void got(int rows) {
    got += rows;
    control.items(got);
  }

  /** Pages are durable. */
  synchronized void stored(int newPages, int newRecords) {
    pages += newPages;
    fresh += newRecords;
    shown = Math.max(shown, Math.min(seconds, covered + within));
    for (int i = 0; i < newPages; i++) {
      control.progress(shown, seconds);
    }
  }

  synchronized void span(SyncSpan span) {
    spans.add(span);
    records += span.records();
    covered += span.to().getEpochSecond() - span.from().getEpochSecond();
    within = 0;
  }

  synchronized void refused(Refusal no) {
    refusal = no;
  }

  synchronized void failed(Failure why) {
    failure = why;
  }

  synchronized SyncReport report() {
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
