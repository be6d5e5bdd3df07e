package dev.callboard.calls;

import dev.callboard.calls.SyncSpan.Verdict;
import dev.callboard.job.JobControl;
import dev.callboard.platform.PlatformClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Reads call records from the platform into the record log and proves what it read. */
public final class CallSync {

  /** What is read first when nothing has been read yet: what the calls screen shows first. */
  private static final Duration FIRST = Duration.ofDays(7);

  /** A shorter reading leaves no trace of what it did not reach: it is soon asked for again. */
  private static final Duration WORTH_NOTING = Duration.ofHours(1);

  private final PlatformClient client;
  private final RecordLog log;
  private final SyncRule rule;
  private final ReentrantLock syncing = new ReentrantLock();

  /** Builds a sync; two never run at once on one object. */
  public CallSync(PlatformClient client, RecordLog log, SyncRule rule) {
    this.client = client;
    this.log = log;
    this.rule = rule;
  }

  /** How it asks. */
  public SyncRule rule() {
    return rule;
  }

  /**
   * Reads every record that started in a span, newest window first, whatever is known of it. Windows
   * are whole days of the platform's clock: more of them at once where there is little, so that years
   * of nothing cost a few questions.
   *
   * @throws IOException when the disk fails; what was stored stays
   */
  public SyncReport sync(Instant from, Instant to, JobControl control) throws IOException {
    return backwards(_ -> List.of(new Stretch(whole(from), whole(to))), rule, control);
  }

  /**
   * The same among all records, whatever the rule: for what must not hang on what other systems have
   * queried.
   *
   * @throws IOException when the disk fails; what was stored stays
   */
  public SyncReport syncAll(Instant from, Instant to, JobControl control) throws IOException {
    return backwards(_ -> List.of(new Stretch(whole(from), whole(to))), ofAll(), control);
  }

  private SyncRule ofAll() {
    return new SyncRule(SyncRule.USUAL.flag(), rule.lookBack());
  }

  /**
   * Reads what is not settled of a span: what nobody read, what could not be proven, and what was read
   * so early that records may have come since. A sync that ended half-way is resumed like this.
   *
   * @throws IOException when the disk fails; what was stored stays
   */
  public SyncReport complete(Instant from, Instant to, JobControl control) throws IOException {
    return backwards(known -> known.open(new Stretch(whole(from), whole(to)), rule), rule, control);
  }

  /**
   * Reads what is new since anything was read, and what may have come late before; the last week when
   * nothing was.
   *
   * @throws IOException when the disk fails; what was stored stays
   */
  public SyncReport recent(Instant now, JobControl control) throws IOException {
    return backwards(
        known -> {
          Instant from =
              known
                  .readTo()
                  .map(to -> (to.isBefore(now) ? to : now).minus(rule.lookBack()))
                  .orElse(now.minus(FIRST));
          return known.open(new Stretch(whole(from), whole(now)), rule);
        },
        rule,
        control);
  }

  /**
   * Reads every record that carries a tag; the span is generous. All records are asked for, whatever
   * the rule: whether a batch was dialled hangs on it.
   */
  public SyncReport syncTag(String tag, Instant from, Instant to, JobControl control)
      throws IOException {
    Stretch span = new Stretch(whole(from), whole(to));
    syncing.lock();
    try {
      return reading(
          List.of(span),
          ofAll(),
          control,
          (reader, _) -> reader.readTag(tag, span.from(), span.to()));
    } finally {
      syncing.unlock();
    }
  }

  /** What to read. */
  @FunctionalInterface
  private interface Work {
    void with(WindowReader reader, SyncTally tally) throws IOException;
  }

  private SyncReport backwards(
      Function<KnownSpans, List<Stretch>> choice, SyncRule under, JobControl control)
      throws IOException {
    syncing.lock();
    try {
      KnownSpans known = new KnownSpans(log.spans());
      List<Stretch> stretches = choice.apply(known);
      noteMissing(known, stretches);
      return reading(
          stretches,
          under,
          control,
          (reader, tally) -> {
            for (Stretch stretch : stretches.reversed()) {
              backwards(stretch, reader, tally);
            }
          });
    } finally {
      syncing.unlock();
    }
  }

  /** What is asked for and never read, because the program ends, stays known as a gap. */
  private void noteMissing(KnownSpans known, List<Stretch> stretches) throws IOException {
    for (Stretch stretch : stretches) {
      if (stretch.seconds() > WORTH_NOTING.toSeconds() && !known.unknown(stretch).isEmpty()) {
        log.append(
            new SyncSpan(stretch.from(), stretch.to(), Verdict.MISSING, 0, 0, Instant.now()));
      }
    }
  }

  private void backwards(Stretch stretch, WindowReader reader, SyncTally tally) throws IOException {
    Instant end = stretch.to();
    for (int days = 1; stretch.from().isBefore(end) && !tally.ended(); ) {
      Instant start = start(end, days, stretch.from(), reader);
      days = Windows.next(days, reader.read(start, end));
      end = start;
    }
    if (stretch.from().isBefore(end)) {
      reader.skip(stretch.from(), end);
    }
  }

  private SyncReport reading(List<Stretch> stretches, SyncRule under, JobControl control, Work work)
      throws IOException {
    long seconds = stretches.stream().mapToLong(Stretch::seconds).sum();
    var tally = new SyncTally(Math.max(1, seconds), control);
    try (var queue = new PageQueue(log, tally::stored)) {
      work.with(new WindowReader(client, queue, tally, under, log.resumePoint()), tally);
      queue.finish();
    }
    return tally.report();
  }

  /**
   * The known spans, in order of time; adjacent ones of one verdict joined, unless late records may
   * still come to one of them alone.
   */
  public List<SyncSpan> spans() throws IOException {
    return new KnownSpans(log.spans()).joined(rule);
  }

  /** The platform's times have whole seconds. */
  private static Instant whole(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Where a window was left half read, there it begins again. */
  private Instant start(Instant end, int days, Instant first, WindowReader reader) {
    return reader
        .leftBefore(end)
        .filter(from -> !from.isBefore(first))
        .orElseGet(() -> earlier(end, days, first));
  }

  /** The beginning of so many of the platform's days that end at a moment, not before a first. */
  private Instant earlier(Instant end, int days, Instant first) {
    LocalDateTime last = client.clock().local(end.minusSeconds(1)).truncatedTo(ChronoUnit.DAYS);
    Instant start = client.clock().instant(last.minusDays(days - 1L));
    return start.isBefore(first) ? first : start;
  }
}
