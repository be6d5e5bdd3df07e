package dev.callboard.calls;

import dev.callboard.job.JobControl;
import dev.callboard.journal.Frame;
import dev.callboard.journal.Journal;
import dev.callboard.journal.Position;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.BillReader;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import dev.callboard.store.View;
import dev.callboard.store.ViewFollower;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The truth about call records: pages as the platform sent them, durable before anything else
 * happens with them, and the verdicts on the spans they fill. The database follows it.
 */
public final class RecordLog implements AutoCloseable {

  private final Journal journal;
  private final CallStore calls;
  private final SpanStore spans;
  private final PlatformClock clock;
  private final List<RecordedCalls> listeners;
  private final @Nullable CallIndex index;
  private final ViewFollower follower;
  private AtHand atHand = AtHand.NONE;
  private List<Bill> applied = List.of();
  private int fresh;

  private RecordLog(
      Journal journal,
      Database database,
      PlatformClock clock,
      List<RecordedCalls> listeners,
      @Nullable CallIndex index)
      throws IOException {
    this.journal = journal;
    this.calls = new CallStore(database, clock);
    this.spans = new SpanStore(database);
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    this.index = index;
    this.follower = new ViewFollower(database, journal, new Rows());
  }

  /**
   * Opens the log without a search index; the database is not brought up to it yet.
   *
   * @param folder the log's folder; segments go below it into one folder a month
   * @param listeners learn of every page in the transaction that stores it
   * @throws IOException when the log cannot be opened or another process has it open
   */
  public static RecordLog open(
      Path folder, Database database, PlatformClock clock, List<RecordedCalls> listeners)
      throws IOException {
    return open(folder, database, clock, listeners, null);
  }

  /**
   * Opens the log; neither the database nor the index is brought up to it yet.
   *
   * @param index follows the log too; null for none
   */
  public static RecordLog open(
      Path folder,
      Database database,
      PlatformClock clock,
      List<RecordedCalls> listeners,
      @Nullable CallIndex index)
      throws IOException {
    Journal journal =
        Journal.open(folder, () -> YearMonth.from(Instant.now().atOffset(ZoneOffset.UTC)) + "");
    try {
      return new RecordLog(journal, database, clock, listeners, index);
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * Brings the database and the index up to the log, from the beginning where they were begun anew.
   *
   * @return frames applied to the database
   */
  public synchronized long catchUp(JobControl control) throws IOException {
    if (index == null) {
      return follower.catchUp(control);
    }
    index.ready(false);
    if (index.position().compareTo(journal.end()) > 0) {
      index.restart();
    }
    if (index.position().compareTo(follower.applied()) < 0) {
      catchUp(index, control);
    }
    long frames = follower.catchUp(control);
    index.ready(!control.cancelled());
    return frames;
  }

  /** Reads the log again as far as the database is ahead of the index. */
  private void catchUp(CallIndex behind, JobControl control) throws IOException {
    Position stop = follower.applied();
    long[] frames = {0};
    journal.replay(
        behind.position(),
        frame -> {
          if (!control.cancelled() && frame.at().compareTo(stop) < 0) {
            behind.add(frame.at(), bills(frame), frame.next());
            control.progress(++frames[0], 0);
          }
        });
  }

  private List<Bill> bills(Frame frame) throws IOException {
    if (frame.payload() == atHand.payload) {
      return atHand.bills;
    }
    return frame.type() == PageFrame.TYPE
        ? BillReader.page(PageFrame.answer(frame.payload())).bills()
        : List.of();
  }

  /**
   * Makes a page durable, then brings the database up to it.
   *
   * @return how many of its records the database did not have
   */
  public synchronized int append(BillQuery query, BillPage page) throws IOException {
    fresh = 0;
    byte[] payload = PageFrame.encode(query, Instant.now(), page.raw());
    atHand = new AtHand(payload, page.bills());
    try {
      add(PageFrame.TYPE, payload);
    } finally {
      atHand = AtHand.NONE;
    }
    return fresh;
  }

  /** Makes a verdict durable and brings the database up to it. */
  synchronized void append(SyncSpan span) throws IOException {
    add(SpanFrame.TYPE, SpanFrame.encode(span));
  }

  /** The known verdicts in order of time. */
  List<SyncSpan> spans() throws IOException {
    try {
      return spans.all();
    } catch (SQLException e) {
      throw new IOException("the database does not tell what is synced", e);
    }
  }

  private void add(byte type, byte[] payload) throws IOException {
    Position at = journal.append(type, payload);
    follower.follow(new Frame(at, journal.end(), type, payload));
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  /** A frame that is being appended and what it holds, so that it need not be read again. */
  private record AtHand(byte[] payload, List<Bill> bills) {
    private static final AtHand NONE = new AtHand(new byte[0], List.of());
  }

  /** The tables that follow this log. */
  private final class Rows implements View {

    @Override
    public String name() {
      return "calls";
    }

    @Override
    public void apply(Connection connection, Frame frame) throws SQLException, IOException {
      applied = bills(frame);
      if (frame.type() == SpanFrame.TYPE) {
        spans.put(connection, SpanFrame.decode(frame.payload()));
      } else if (frame.type() == PageFrame.TYPE) {
        fresh += calls.upsert(connection, applied);
        List<CallRecord> records =
            applied.stream().map(bill -> PlatformTimes.record(bill, clock)).toList();
        for (RecordedCalls listener : listeners) {
          listener.recorded(connection, records);
        }
      }
    }

    @Override
    public void committed(Frame frame) {
      if (index != null) {
        index.add(frame.at(), applied, frame.next());
      }
      applied = List.of();
    }
  }
}
