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
  private final ViewFollower follower;
  private int fresh;

  private RecordLog(
      Journal journal, Database database, PlatformClock clock, List<RecordedCalls> listeners)
      throws IOException {
    this.journal = journal;
    this.calls = new CallStore(database, clock);
    this.spans = new SpanStore(database);
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    this.follower = new ViewFollower(database, journal, new Rows());
  }

  /**
   * Opens the log; the database is not brought up to it yet.
   *
   * @param folder the log's folder; segments go below it into one folder a month
   * @param listeners learn of every page in the transaction that stores it
   * @throws IOException when the log cannot be opened or another process has it open
   */
  public static RecordLog open(
      Path folder, Database database, PlatformClock clock, List<RecordedCalls> listeners)
      throws IOException {
    Journal journal =
        Journal.open(folder, () -> YearMonth.from(Instant.now().atOffset(ZoneOffset.UTC)) + "");
    try {
      return new RecordLog(journal, database, clock, listeners);
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * Brings the database up to the log, from the beginning when it was begun anew.
   *
   * @return frames applied
   */
  public long catchUp(JobControl control) throws IOException {
    return follower.catchUp(control);
  }

  /**
   * Makes a page durable, then brings the database up to it.
   *
   * @return how many of its records the database did not have
   */
  public synchronized int append(BillQuery query, BillPage page) throws IOException {
    fresh = 0;
    add(PageFrame.TYPE, PageFrame.encode(query, Instant.now(), page.raw()));
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

  /** The tables that follow this log. */
  private final class Rows implements View {

    @Override
    public String name() {
      return "calls";
    }

    @Override
    public void apply(Connection connection, Frame frame) throws SQLException, IOException {
      if (frame.type() == SpanFrame.TYPE) {
        spans.put(connection, SpanFrame.decode(frame.payload()));
      } else if (frame.type() == PageFrame.TYPE) {
        List<Bill> bills = BillReader.page(PageFrame.answer(frame.payload())).bills();
        fresh += calls.upsert(connection, bills);
        List<CallRecord> records =
            bills.stream().map(bill -> PlatformTimes.record(bill, clock)).toList();
        for (RecordedCalls listener : listeners) {
          listener.recorded(connection, records);
        }
      }
    }
  }
}
