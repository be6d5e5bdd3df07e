package dev.callboard.cli;

import dev.callboard.job.JobControl;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How far long work of a command is, how fast and how long still: a line on standard error every few
 * seconds, so that short work says nothing. Thread-safe.
 */
final class ProgressLine implements JobControl {

  /** Between two lines: often enough for a person, seldom enough for a log. */
  static final Duration EVERY = Duration.ofSeconds(5);

  private static final double NANOS = 1e9;

  private final Report report;
  private final LongSupplier nanoTime;
  private final long begun;
  private long said;
  private long items = -1;

  /** Begins now. */
  ProgressLine(Report report, LongSupplier nanoTime) {
    this.report = report;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
    this.said = begun;
  }

  @Override
  public synchronized void items(long count) {
    items = count;
  }

  @Override
  public synchronized void progress(long done, long total) {
    long now = nanoTime.getAsLong();
    if (done <= 0 || now - said < EVERY.toNanos()) {
      return;
    }
    said = now;
    double seconds = (now - begun) / NANOS;
    long counted = items < 0 ? done : items;
    long rate = Math.round(counted / seconds);
    if (total <= 0) {
      report.note("cli.progress.open", counted, rate);
    } else {
      long left = Math.round(seconds * (total - done) / done);
      report.note("cli.progress", counted, done * 100 / total, rate, words(left));
    }
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  private static String words(long seconds) {
    Duration left = Duration.ofSeconds(seconds);
    return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }
}
