package dev.callboard.calls;

import dev.callboard.job.JobControl;
import dev.callboard.platform.PlatformClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Reads call records from the platform into the record log and proves what it read. */
public final class CallSync {

  private final PlatformClient client;
  private final RecordLog log;
  private final ReentrantLock syncing = new ReentrantLock();

  /** Builds a sync; two never run at once on one object. */
  public CallSync(PlatformClient client, RecordLog log) {
    this.client = client;
    this.log = log;
  }

  /**
   * Reads every record that started in a span, newest window first.
   *
   * @throws IOException when the disk fails; what was stored stays
   */
  public SyncReport sync(Instant from, Instant to, JobControl control) throws IOException {
    syncing.lock();
    try {
      var tally = new SyncTally(Math.max(1, Duration.between(from, to).toSeconds()));
      var reader = new WindowReader(client, log, tally, control);
      for (Window window : windows(whole(from), whole(to))) {
        reader.read(window.from, window.to, true);
      }
      return tally.report();
    } finally {
      syncing.unlock();
    }
  }

  /** Reads every record that carries a tag; the span is generous. */
  public SyncReport syncTag(String tag, Instant from, Instant to, JobControl control)
      throws IOException {
    syncing.lock();
    try {
      var tally = new SyncTally(Math.max(1, Duration.between(from, to).toSeconds()));
      new WindowReader(client, log, tally, control).readTag(tag, whole(from), whole(to));
      return tally.report();
    } finally {
      syncing.unlock();
    }
  }

  /** The known spans, in order of time, adjacent ones of one verdict joined. */
  public List<SyncSpan> spans() throws IOException {
    var joined = new ArrayList<SyncSpan>();
    for (SyncSpan span : log.spans()) {
      SyncSpan last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.to().equals(span.from()) && last.verdict() == span.verdict()) {
        joined.set(joined.size() - 1, join(last, span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static SyncSpan join(SyncSpan one, SyncSpan next) {
    Instant readAt = one.readAt().isBefore(next.readAt()) ? one.readAt() : next.readAt();
    return new SyncSpan(
        one.from(),
        next.to(),
        one.verdict(),
        one.records() + next.records(),
        one.expected() + next.expected(),
        readAt);
  }

  /** The platform's times have whole seconds. */
  private static Instant whole(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Whole days of the platform's clock, the newest first. */
  private List<Window> windows(Instant from, Instant to) {
    var windows = new ArrayList<Window>();
    Instant end = to;
    while (from.isBefore(end)) {
      LocalDateTime local = client.clock().local(end.minusSeconds(1));
      Instant day = client.clock().instant(local.truncatedTo(ChronoUnit.DAYS));
      Instant begin = day.isBefore(from) ? from : day;
      windows.add(new Window(begin, end));
      end = begin;
    }
    return windows;
  }

  private record Window(Instant from, Instant to) {}
}
