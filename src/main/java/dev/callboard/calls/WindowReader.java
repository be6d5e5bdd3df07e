package dev.callboard.calls;

import dev.callboard.calls.ResumePoint.Left;
import dev.callboard.calls.ResumePoint.Seen;
import dev.callboard.calls.ResumePoint.Window;
import dev.callboard.calls.SyncSpan.Verdict;
import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private final SyncRule rule;
  private final ResumePoint resume;
  private @Nullable Left left;
  private int disagreements;

  WindowReader(
      PlatformClient client, PageQueue queue, SyncTally tally, SyncRule rule, ResumePoint resume) {
    this.client = client;
    this.queue = queue;
    this.tally = tally;
    this.rule = rule;
    this.resume = resume;
    left = resume.left(Instant.now()).filter(l -> l.window().flag() == rule.flag()).orElse(null);
  }

  /** Where the window began that was not read to its end, if it ended there. */
  Optional<Instant> leftBefore(Instant to) {
    return Optional.ofNullable(left)
        .map(Left::window)
        .filter(window -> window.to().equals(to))
        .map(Window::from);
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
    if (!rule.all()) {
      return readSome(from, to);
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

  /** Reads the records under another flag than that for all: no total tells how many there are. */
  private long readSome(Instant from, Instant to) throws IOException {
    long seconds = Duration.between(from, to).toSeconds();
    Reading reading = rule.marks() ? marking(from, to, seconds) : inOrder(from, to, seconds);
    SyncSpan span =
        reading.finished ? span(from, to, reading, Verdict.SUSPECTED) : missing(from, to);
    if (reading.finished) {
      queue.put(span, () -> {});
    }
    tally.span(span);
    return reading.ids.size();
  }

  private Reading inOrder(Instant from, Instant to, long seconds) throws IOException {
    return once(page -> whole(from, to, page), Long.MAX_VALUE, seconds, new Reading(), false);
  }

  /** What was handed out has left the set: the next are on the same page again, until none is left. */
  private Reading marking(Instant from, Instant to, long seconds) throws IOException {
    var reading = new Reading();
    for (int number = 1; !tally.ended() && !reading.finished; ) {
      BillQuery query = whole(from, to, number);
      BillPage page = ask(query);
      if (page != null) {
        number += reading.takeMarked(page) ? 0 : 1;
        tally.reading(seconds, reading.rows, reading.total);
        queue.put(query, page);
      }
    }
    return reading;
  }

  /** Notes a window as not read. */
  void skip(Instant from, Instant to) {
    tally.span(missing(from, to));
  }

  /** Reads a query that cannot be halved, twice when counts disagree the first time. */
  void readTag(String tag, Instant from, Instant to) throws IOException {
    long seconds = Duration.between(from, to).toSeconds();
    Pages pages = page -> tagged(tag, from, to, page);
    Reading reading = once(pages, Long.MAX_VALUE, seconds, new Reading(), false);
    if (reading.finished && !reading.agrees()) {
      reading = once(pages, Long.MAX_VALUE, seconds, new Reading(), false);
    }
    tally.span(reading.finished ? span(from, to, reading, verdict(reading)) : missing(from, to));
  }

  private void settle(Instant from, Instant to, Reading reading) throws IOException {
    SyncSpan span = span(from, to, reading, verdict(reading));
    queue.put(span, resume::end);
    tally.span(span);
    if (!reading.agrees()) {
      disagreements++;
    }
  }

  private static Verdict verdict(Reading reading) {
    return reading.agrees() ? Verdict.PROVEN : Verdict.SUSPECTED;
  }

  private static SyncSpan span(Instant from, Instant to, Reading reading, Verdict verdict) {
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
    Reading reading = goingOn(from, to);
    long seconds = Duration.between(from, to).toSeconds();
    return once(page -> whole(from, to, page), most, seconds, reading, true);
  }

  /** Goes on behind the pages an earlier process stored of this window, or begins with its first. */
  private Reading goingOn(Instant from, Instant to) throws IOException {
    Left before = left;
    if (before != null && before.window().from().equals(from) && before.window().to().equals(to)) {
      left = null;
      Reading reading = new Reading(before.window().begun());
      queue.then(() -> resume.begin(before.window()));
      for (Seen page : before.pages()) {
        reading.take(page);
        queue.then(() -> resume.add(page));
      }
      return reading;
    }
    Reading reading = new Reading();
    queue.then(() -> resume.begin(new Window(from, to, rule.flag(), reading.begun)));
    return reading;
  }

  private BillQuery whole(Instant from, Instant to, int page) {
    return BillQuery.all(client.clock().local(from), client.clock().local(to), page)
        .under(rule.flag());
  }

  private BillQuery tagged(String tag, Instant from, Instant to, int page) {
    return BillQuery.tagged(tag, client.clock().local(from), client.clock().local(to), page);
  }

  /** Reads a query to its end; leaves it unfinished after a page when it has too many records. */
  private Reading once(Pages pages, long most, long seconds, Reading reading, boolean resumable)
      throws IOException {
    for (int number = reading.pages + 1; !tally.ended() && !reading.finished; number++) {
      BillQuery query = pages.query(number);
      BillPage page = ask(query);
      if (page != null) {
        Seen seen = Seen.of(page);
        boolean last = reading.take(seen) || page.totalItems() > most;
        tally.reading(seconds, reading.rows, reading.total);
        queue.put(query, page, resumable ? () -> resume.add(seen) : () -> {});
        if (last) {
          return reading;
        }
      }
    }
    return reading;
  }

  /** A page; null when the tally knows why there is none. */
  private @Nullable BillPage ask(BillQuery query) {
    return switch (client.getBill(query)) {
      case Reply.Ok<BillPage>(BillPage page) -> {
        tally.got(page.bills().size());
        yield page;
      }
      case Reply.Refused<BillPage>(var refusal) -> {
        tally.refused(refusal);
        yield null;
      }
      case Reply.Failed<BillPage>(var failure) -> {
        tally.failed(failure);
        yield null;
      }
    };
  }

  /** Makes the query of a page. */
  private interface Pages {
    BillQuery query(int page);
  }

  /** One reading of a window. */
  private static final class Reading {
    private final Instant begun;
    private final IdSet ids = new IdSet();
    private int pages;
    private int filled;
    private int repetitions;
    private long rows;
    private long total;
    private long unreadable;
    private boolean finished;

    Reading() {
      this(Instant.now());
    }

    Reading(Instant begun) {
      this.begun = begun;
    }

    /** Takes a page; true when it was the last one. */
    boolean take(Seen page) {
      int known = ids.size();
      for (long id : page.ids()) {
        ids.add(id);
      }
      pages++;
      repetitions = ids.size() == known ? repetitions + 1 : 0;
      unreadable += page.unreadable();
      rows += page.ids().length + page.unreadable();
      total = page.total();
      boolean empty = page.ids().length == 0 && page.unreadable() == 0;
      filled += empty ? 0 : 1;
      finished = empty || rows >= total || repetitions >= REPETITIONS;
      return finished;
    }

    /**
     * Takes a page of those that are handed out once; false when it brought nothing, so that the next
     * one may be on the next page: not every platform takes them out of the set at once.
     */
    boolean takeMarked(BillPage page) {
      long before = total;
      boolean last = take(Seen.of(page));
      total = Math.max(before, total);
      finished = last && (page.bills().isEmpty() || repetitions >= REPETITIONS);
      return repetitions == 0;
    }

    boolean inOneAnswer() {
      return finished && filled <= 1 && rows < BillQuery.MAX_PER_PAGE;
    }

    boolean agrees() {
      return finished && unreadable == 0 && ids.size() == total;
    }
  }
}
