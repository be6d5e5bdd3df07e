package dev.callboard.calls;

import dev.callboard.job.JobControl;
import dev.callboard.journal.Frame;
import dev.callboard.journal.Journal;
import dev.callboard.journal.Packed;
import dev.callboard.journal.Position;
import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import dev.callboard.store.ViewFollower;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The truth about call records: what the platform sent, record by record as it sent it, durable before
 * anything else happens with it, and the verdicts on the spans that were read. The database and the
 * search index follow it. A record that is known as it is already is not written again.
 */
public final class RecordLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RecordLog.class);

  /** Pages that go into the index at once: merging each into the newest rows by itself takes longer. */
  private static final int INDEXED_TOGETHER = 16;

  private final Path resume;
  private final Journal journal;
  private final SpanStore spans;
  private final CallIndex index;
  private final CallRows rows;
  private final ViewFollower follower;

  /** Records that are being stored: what the index says of them is about to change. */
  private final Set<PageRecords> underWay = ConcurrentHashMap.newKeySet();

  private RecordLog(
      Path resume,
      Journal journal,
      Database database,
      PlatformClock clock,
      List<RecordedCalls> listeners,
      CallIndex index,
      CallStore calls)
      throws IOException {
    this.resume = resume;
    this.journal = journal;
    this.spans = new SpanStore(database);
    this.index = index;
    this.rows = new CallRows(clock, listeners, index, spans, calls);
    this.follower = new ViewFollower(database, journal, rows);
    index.onFailure(this::rebuildSoon);
  }

  /**
   * Opens the log; neither the database nor the index is brought up to it yet.
   *
   * @param folder the log's folder; segments go below it into one folder a month
   * @param listeners learn of every page in the transaction that stores it
   * @param calls learns which records the database has
   * @throws IOException when the log cannot be opened or another process has it open
   */
  public static RecordLog open(
      Path folder,
      Database database,
      PlatformClock clock,
      List<RecordedCalls> listeners,
      CallIndex index,
      CallStore calls)
      throws IOException {
    Journal journal =
        Journal.open(folder, () -> YearMonth.from(Instant.now().atOffset(ZoneOffset.UTC)) + "");
    try {
      return new RecordLog(
          folder.resolveSibling("sync.resume"), journal, database, clock, listeners, index, calls);
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * Brings the database and the index up to the log, from the beginning where they were begun anew.
   *
   * @param control progress in bytes of the log
   * @return frames applied to the database
   */
  public synchronized long catchUp(JobControl control) throws IOException {
    index.ready(false);
    if (index.failed() || index.position().compareTo(journal.end()) > 0) {
      index.restart();
    }
    try {
      if (index.position().compareTo(follower.applied()) < 0) {
        catchUpIndex(control);
      }
      long frames = follower.catchUp(control);
      index.ready(!control.cancelled());
      return frames;
    } finally {
      rows.forgetAhead();
    }
  }

  /** Reads the log again as far as the database is ahead of the index. */
  private void catchUpIndex(JobControl control) throws IOException {
    Position stop = follower.applied();
    long total = journal.bytesFrom(index.position());
    List<Frame> group = new ArrayList<>();
    journal.replay(
        index.position(),
        frame -> {
          if (!control.cancelled() && frame.at().compareTo(stop) < 0) {
            rows.ahead(frame);
          }
        },
        frame -> {
          if (!control.cancelled() && frame.at().compareTo(stop) < 0) {
            group.add(frame);
            if (group.size() == INDEXED_TOGETHER) {
              rows.index(group);
              group.clear();
              long done = total - journal.bytesFrom(frame.next());
              index.progress(done, total);
              control.progress(done, total);
            }
          }
        });
    if (!group.isEmpty()) {
      rows.index(group);
    }
  }

  /** After damage was met: on a thread of its own, while whoever asks is told how far it is. */
  private void rebuildSoon() {
    Thread.ofPlatform()
        .daemon()
        .name("index-rebuild")
        .start(
            () -> {
              try {
                catchUp(JobControl.NONE);
              } catch (IOException | RuntimeException e) {
                LOG.warn("the search index could not be built again", e);
              }
            });
  }

  /**
   * Makes a page durable, then brings the database and the index up to it.
   *
   * @return how many of its records were not known
   */
  public int append(BillQuery query, BillPage page) throws IOException {
    return store(List.of(prepare(query, page)));
  }

  /** Makes a verdict durable and brings the database up to it. */
  void append(SyncSpan span) throws IOException {
    store(List.of(prepare(span)));
  }

  /**
   * Leaves out what is known, and packs the rest. Thread-safe, and takes no lock.
   *
   * @throws IOException when the page has more records than a page can have
   */
  Prepared prepare(BillQuery query, BillPage page) throws IOException {
    if (page.bills().size() > Location.MOST) {
      throw new IOException("a page of " + page.bills().size() + " call records");
    }
    List<Entry> all = Entry.of(page.bills());
    List<Entry> changed = all.stream().filter(this::changed).toList();
    if (changed.isEmpty() && (!all.isEmpty() || page.unreadable() == 0)) {
      return new Prepared(null, PageRecords.NONE, 1);
    }
    Optional<byte[]> reduced =
        changed.size() == all.size() || page.unreadable() > 0
            ? Optional.empty()
            : reduced(page, changed);
    byte[] payload = PageFrame.encode(query, Instant.now(), reduced.orElse(page.raw()));
    PageRecords kept = rows.pack(reduced.isPresent() ? changed : all);
    underWay.add(kept);
    return new Prepared(journal.pack(PageFrame.TYPE, payload), kept, 1);
  }

  private boolean changed(Entry entry) {
    return !index.holds(entry.row())
        || underWay.stream().anyMatch(page -> page.has(entry.bill().id()));
  }

  private static Optional<byte[]> reduced(BillPage page, List<Entry> changed) {
    Map<Long, Boolean> kept = HashMap.newHashMap(changed.size());
    changed.forEach(entry -> kept.put(entry.bill().id(), true));
    return PageParts.only(
        page.raw(), page.bills().size(), i -> kept.containsKey(page.bills().get(i).id()));
  }

  Prepared prepare(SyncSpan span) {
    return new Prepared(journal.pack(SpanFrame.TYPE, SpanFrame.encode(span)), PageRecords.NONE, 0);
  }

  /**
   * Makes prepared pages and verdicts durable by one sync, then brings the database and the index up to
   * them.
   *
   * @return how many records were not known
   */
  synchronized int store(List<Prepared> prepared) throws IOException {
    List<Prepared> written = prepared.stream().filter(p -> p.frame() != null).toList();
    if (written.isEmpty()) {
      return 0;
    }
    try {
      List<Packed> packed = new ArrayList<>(written.size());
      written.forEach(p -> packed.add(Objects.requireNonNull(p.frame())));
      List<Frame> frames = journal.append(packed);
      for (int i = 0; i < frames.size(); i++) {
        rows.atHand(frames.get(i), written.get(i).records());
      }
      int before = rows.fresh();
      follower.follow(frames);
      return rows.fresh() - before;
    } finally {
      rows.forgetAhead();
      written.forEach(this::drop);
    }
  }

  /** Lets go of what was prepared and will not be stored. */
  void drop(Prepared prepared) {
    underWay.remove(prepared.records());
  }

  /** How far the window is read that is being read. */
  ResumePoint resumePoint() {
    return new ResumePoint(resume, journal::end);
  }

  /** Behind the last of what was ever stored. */
  Position end() {
    return journal.end();
  }

  /** The known verdicts in order of time. */
  List<SyncSpan> spans() throws IOException {
    try {
      return spans.all();
    } catch (SQLException e) {
      throw new IOException("the database does not tell what is synced", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    index.onFailure(() -> {});
    journal.close();
  }
}
