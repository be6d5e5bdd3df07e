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
   * Reads every record that started in a span, newest window first. Windows are whole days of the
   * platform's clock: more of them at once where there is little, so that years of nothing cost a few
   * questions.
   *
   * @throws IOException when the disk fails; what was stored stays
   */
  public SyncReport sync(Instant from, Instant to, JobControl control) throws IOException {
    return reading(
        from,
        to,
        control,
        (reader, tally) -> {
          Instant begin = whole(from);
          Instant end = whole(to);
          for (int days = 1; begin.isBefore(end) && !tally.ended(); ) {
            Instant start = earlier(end, days, begin);
            days = Windows.next(days, reader.read(start, end));
            end = start;
          }
          if (begin.isBefore(end)) {
            reader.skip(begin, end);
          }
        });
  }

  /** Reads every record that carries a tag; the span is generous. */
  public SyncReport syncTag(String tag, Instant from, Instant to, JobControl control)
      throws IOException {
    return reading(from, to, control, (reader, _) -> reader.readTag(tag, whole(from), whole(to)));
  }

  /** What to read. */
  @FunctionalInterface
  private interface Work {
    void with(WindowReader reader, SyncTally tally) throws IOException;
  }

  private SyncReport reading(Instant from, Instant to, JobControl control, Work work)
      throws IOException {
    syncing.lock();
    try {
      var tally = new SyncTally(Math.max(1, Duration.between(from, to).toSeconds()), control);
      try (var queue = new PageQueue(log, tally::stored)) {
        work.with(new WindowReader(client, queue, tally), tally);
        queue.finish();
      }
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

  /** The beginning of so many of the platform's days that end at a moment, not before a first. */
  private Instant earlier(Instant end, int days, Instant first) {
    LocalDateTime last = client.clock().local(end.minusSeconds(1)).truncatedTo(ChronoUnit.DAYS);
    Instant start = client.clock().instant(last.minusDays(days - 1L));
    return start.isBefore(first) ? first : start;
  }
}
