package dev.callboard.calls;

import dev.callboard.calls.SyncSpan.Verdict;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads windows of time to their end and holds what came against what the platform says there is.
 *
 * <p>Pages go on into the record log while the next one is asked for, and a verdict behind them. Pages shift while one reads, so
 * distinct ids are counted; where they disagree with the total, the window is halved and read again.
 */
final class WindowReader {

  /** Beyond this many records a window is halved before it is read: pages shift less. */
  private static final long TOO_MANY = 200_000;

  private static final Duration SMALLEST = Duration.ofSeconds(1);

  /** After so many windows whose counts never came to agree, halving has shown to prove nothing. */
  private static final int DISAGREEMENTS = 8;

  /** Pages in a row without a new record, after which a platform only repeats itself. */
  private static final int REPETITIONS = 2;

  private final PlatformClient client;
  private final PageQueue queue;
  private final SyncTally tally;
  private int disagreements;

  WindowReader(PlatformClient client, PageQueue queue, SyncTally tally) {
    this.client = client;
    this.queue = queue;
    this.tally = tally;
  }

  /**
   * Reads a window, halving where counts disagree; stops for good when the tally says so.
   *
   * @return how many records it has
   */
  long read(Instant from, Instant to) throws IOException {
    if (tally.ended()) {
      tally.span(missing(from, to));
      return 0;
    }
    Reading reading = once(from, to);
    // What came in one answer cannot have shifted: halving it would prove nothing more.
    boolean smallest = reading.inOneAnswer() || !worthHalving(from, to);
    if (!reading.agrees() && reading.finished && smallest) {
      reading = once(from, to);
    }
    if (tally.ended() && !reading.finished) {
      tally.span(missing(from, to));
      return reading.ids.size();
    }
    if (reading.agrees() || smallest) {
      settle(from, to, reading);
      return reading.ids.size();
    }
    Instant middle = from.plusSeconds(Duration.between(from, to).toSeconds() / 2);
    return read(middle, to) + read(from, middle);
  }

  /** Notes a window as not read. */
  void skip(Instant from, Instant to) {
    tally.span(missing(from, to));
  }

  /** Reads a query that cannot be halved, twice when counts disagree the first time. */
  void readTag(String tag, Instant from, Instant to) throws IOException {
    long seconds = Duration.between(from, to).toSeconds();
    Reading reading = once(page -> tagged(tag, from, to, page), Long.MAX_VALUE, seconds);
    if (reading.finished && !reading.agrees()) {
      reading = once(page -> tagged(tag, from, to, page), Long.MAX_VALUE, seconds);
    }
    tally.span(reading.finished ? span(from, to, reading) : missing(from, to));
  }

  private void settle(Instant from, Instant to, Reading reading) throws IOException {
    SyncSpan span = span(from, to, reading);
    queue.put(span);
    tally.span(span);
    if (!reading.agrees()) {
      disagreements++;
    }
  }

  private static SyncSpan span(Instant from, Instant to, Reading reading) {
    Verdict verdict = reading.agrees() ? Verdict.PROVEN : Verdict.SUSPECTED;
    return new SyncSpan(from, to, verdict, reading.ids.size(), reading.total, reading.begun);
  }

  private static SyncSpan missing(Instant from, Instant to) {
    return new SyncSpan(from, to, Verdict.MISSING, 0, 0, Instant.now());
  }

  private boolean worthHalving(Instant from, Instant to) {
    return disagreements < DISAGREEMENTS && Duration.between(from, to).compareTo(SMALLEST) > 0;
  }

  /**
   * Asked for up to and including the first second behind the window: nobody documents whether
   * {@code endtime} is inclusive, and one second read twice costs nothing.
   */
  private Reading once(Instant from, Instant to) throws IOException {
    long most = worthHalving(from, to) ? TOO_MANY : Long.MAX_VALUE;
    return once(
        page -> BillQuery.all(client.clock().local(from), client.clock().local(to), page),
        most,
        Duration.between(from, to).toSeconds());
  }

  private BillQuery tagged(String tag, Instant from, Instant to, int page) {
    return BillQuery.tagged(tag, client.clock().local(from), client.clock().local(to), page);
  }

  /** Reads a query to its end; leaves it unfinished after a page when it has too many records. */
  private Reading once(Pages pages, long most, long seconds) throws IOException {
    var reading = new Reading();
    for (int number = 1; !tally.ended(); number++) {
      BillQuery query = pages.query(number);
      switch (client.getBill(query)) {
        case Reply.Ok<BillPage>(BillPage page) -> {
          boolean last = reading.take(page) || page.totalItems() > most;
          tally.reading(seconds, reading.rows, reading.total);
          queue.put(query, page);
          if (last) {
            return reading;
          }
        }
        case Reply.Refused<BillPage>(var refusal) -> tally.refused(refusal);
        case Reply.Failed<BillPage>(var failure) -> tally.failed(failure);
      }
    }
    return reading;
  }

  /** Makes the query of a page. */
  private interface Pages {
    BillQuery query(int page);
  }

  /** One reading of a window. */
  private static final class Reading {
    private final Instant begun = Instant.now();
    private final Set<Long> ids = new HashSet<>();
    private int filled;
    private int repetitions;
    private long rows;
    private long total;
    private long unreadable;
    private boolean finished;

    /** Takes a page; true when it was the last one. */
    boolean take(BillPage page) {
      int known = ids.size();
      page.bills().stream().map(Bill::id).forEach(ids::add);
      repetitions = ids.size() == known ? repetitions + 1 : 0;
      unreadable += page.unreadable();
      rows += page.bills().size() + page.unreadable();
      total = page.totalItems();
      boolean empty = page.bills().isEmpty() && page.unreadable() == 0;
      filled += empty ? 0 : 1;
      finished = empty || rows >= total || repetitions >= REPETITIONS;
      return finished;
    }

    boolean inOneAnswer() {
      return finished && filled <= 1 && rows < BillQuery.MAX_PER_PAGE;
    }

    boolean agrees() {
      return finished && unreadable == 0 && ids.size() == total;
    }
  }
}
