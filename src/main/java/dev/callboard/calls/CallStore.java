package dev.callboard.calls;

import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Selection;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Call records as they are kept on this machine: the search index says which, the database gives them.
 * Every question throws {@link IndexNotReadyException} while the index is being built again.
 */
public final class CallStore {

  /** Rows fetched at a time where all are streamed. */
  private static final int STREAMED = 1000;

  /** Records gathered for a table of its own: a transaction of so many writes each of its pages once. */
  private static final int GATHERED = 10_000;

  private final Database database;
  private final PlatformClock clock;
  private final CallIndex index;
  private final BlockStore blocks = new BlockStore();
  private final TextOrder byText = new TextOrder(this::texts);

  /** Records that are in the database already and in the index in a moment. */
  private final Queue<PageRecords> arriving = new ConcurrentLinkedQueue<>();

  /** Reads through a database and its search index; times are read at the clock's offset. */
  public CallStore(Database database, PlatformClock clock, CallIndex index) {
    this.database = database;
    this.clock = clock;
    this.index = index;
  }

  /**
   * Returns a page and the totals of the filter. Texts are ordered as texts where there are at most 5000
   * different ones, and destination numbers and longer lists of digits always; elsewhere those that are
   * no plain digits, with or without a plus, or more than 17 of them, come first in no particular order.
   */
  public CallPage page(CallFilter filter, CallSort sort, boolean descending, long offset, int limit)
      throws SQLException {
    return page(filter, new CallOrder(sort, descending, OrderWords.NONE), offset, limit);
  }

  /** The same where names of campaigns and notes are known. */
  public CallPage page(CallFilter filter, CallOrder order, long offset, int limit)
      throws SQLException {
    return asked(
        filter,
        selection ->
            new CallPage(
                records(filter, locations(selection, order, offset, limit)), totals(selection)));
  }

  /** Counts the calls of a filter; cheaper than their sums. */
  public long count(CallFilter filter) throws SQLException {
    return asked(filter, Selection::count);
  }

  /** Returns the sums of a filter alone. */
  public CallPage.Totals totals(CallFilter filter) throws SQLException {
    return asked(filter, CallStore::totals);
  }

  /**
   * Works out the statistics of a filter.
   *
   * @param zone whose hours and weekdays count, normally the operator's
   */
  public CallStatistics statistics(CallFilter filter, ZoneId zone) throws SQLException {
    return asked(
        filter,
        selection ->
            StatisticsQuery.of(
                selection,
                clock,
                zone,
                id -> find(id).map(call -> call.bill().userKey()).orElse("")));
  }

  /** Finds one record. */
  public Optional<CallRecord> find(long id) throws SQLException {
    return find(CallIds.of(id)).stream().findFirst();
  }

  /** Finds those of some records that are here, in order of start. */
  public List<CallRecord> find(CallIds ids) throws SQLException {
    if (ids.size() == 0) {
      return List.of();
    }
    CallFilter filter = CallFilter.ALL.among(ids);
    return asked(filter, selection -> records(filter, locations(selection, 0, ids.size())));
  }

  /** Whether a record is here; false also while the index cannot tell. */
  public boolean has(long id) throws SQLException {
    return arriving.stream().anyMatch(page -> page.has(id))
        || (index.ready()
            && index.select(List.of(Criterion.equalTo(CallColumns.ID, id))).count() > 0);
  }

  /** Streams every record of a filter, oldest first, in constant memory, as of now. */
  public void each(CallFilter filter, Consumer<CallRecord> taker) throws SQLException {
    Selection selection = asked(filter, all -> all);
    for (long offset = 0; offset < selection.count(); offset += STREAMED) {
      records(filter, locations(selection, offset, STREAMED)).forEach(taker);
    }
  }

  /**
   * Gives the records that name a recording and came into the record log at or behind a place,
   * thousands at a time, in the order of the log. One that changed comes again.
   *
   * @param from what this gave the last time; 0 for all
   * @return where to go on the next time; the same while the index cannot tell
   */
  public long recorded(long from, RecordTaker taker) throws SQLException {
    long next = Location.of(index.position());
    if (next <= from || !index.ready()) {
      return from;
    }
    List<Criterion> criteria =
        List.of(
            new Criterion.Between(CallColumns.LOCATION, from, Long.MAX_VALUE),
            Criterion.equalTo(CallColumns.RECORDED, 1));
    long[] locations;
    try {
      Selection selection = index.select(criteria);
      locations = locations(selection, 0, Math.toIntExact(selection.count()));
    } catch (RuntimeException | InternalError e) {
      index.fail(e.toString());
      return from;
    }
    // In the order they lie in: each block is read once.
    Arrays.sort(locations);
    for (int at = 0; at < locations.length; at += GATHERED) {
      int end = Math.min(locations.length, at + GATHERED);
      taker.take(records(CallFilter.ALL, Arrays.copyOfRange(locations, at, end)));
    }
    return next;
  }

  /** Takes records. */
  @FunctionalInterface
  public interface RecordTaker {
    /** Takes some. */
    void take(List<CallRecord> calls) throws SQLException;
  }

  private static long[] locations(Selection selection, long offset, int limit) {
    return selection.page(CallColumns.START, false, offset, limit, CallColumns.LOCATION);
  }

  /** A question to the index. */
  @FunctionalInterface
  private interface Question<T> {
    T about(Selection selection) throws SQLException;
  }

  private <T> T asked(CallFilter filter, Question<T> question) throws SQLException {
    if (!index.ready()) {
      throw index.notReady();
    }
    try {
      return question.about(FilterCriteria.select(filter, clock, index, this::texts));
    } catch (RuntimeException | InternalError e) {
      // A file cut short while it is mapped shows as an internal error.
      index.fail(e.toString());
      throw index.notReady();
    }
  }

  private List<Bill> texts(long[] locations) throws SQLException {
    return List.copyOf(read(locations).values());
  }

  static CallPage.Totals totals(Selection selection) {
    return new CallPage.Totals(
        selection.count(), selection.sum(CallColumns.ANSWERED), selection.sum(CallColumns.TALK));
  }

  private long[] locations(Selection selection, CallOrder order, long offset, int limit)
      throws SQLException {
    boolean descending = order.descending();
    return switch (order.by()) {
      case END -> EndOrder.page(selection, descending, offset, limit);
      case NOTE -> NoteOrder.page(selection, order.words().noted(), descending, offset, limit);
      case CAMPAIGN ->
          TextOrder.campaigns(selection, order.words().campaigns(), descending, offset, limit);
      case CallSort sort -> locations(selection, sort, descending, offset, limit);
    };
  }

  private long[] locations(
      Selection selection, CallSort sort, boolean descending, long offset, int limit)
      throws SQLException {
    Function<Bill, String> text = sort.text();
    return text == null
        ? selection.page(sort.column(), descending, offset, limit, CallColumns.LOCATION)
        : byText.page(selection, sort.column(), text, descending, offset, limit);
  }

  private List<CallRecord> records(CallFilter filter, long[] locations) throws SQLException {
    Map<Long, Bill> found = read(locations);
    return LongStream.of(locations)
        .mapToObj(found::get)
        .filter(Objects::nonNull)
        .filter(bill -> FilterCheck.agrees(filter, bill))
        .map(bill -> PlatformTimes.record(bill, clock))
        .toList();
  }

  private Map<Long, Bill> read(long[] locations) throws SQLException {
    return locations.length == 0
        ? Map.of()
        : database.read(connection -> blocks.read(connection, locations));
  }

  /** Learns that the database has records; the index has them in a moment. */
  void arriving(PageRecords page) {
    arriving.add(page);
  }

  /** Learns that the index has all of them. */
  void noneArriving() {
    arriving.clear();
  }
}
