package dev.callboard.recordings;

import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Criterion.Between;
import dev.callboard.calls.index.Selection;
import dev.callboard.notes.Notes;
import dev.callboard.platform.PlatformClock;
import dev.callboard.recordings.RecordingArchive.Counts;
import dev.callboard.store.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Finds recordings among years of them, without the platform. Thread-safe; every method blocks. */
public final class RecordingSearch {

  /** Notes that are looked through at most; those written last count. */
  private static final int MOST_NOTES = 100_000;

  /** What can be deleted: what is kept, and what could still be fetched. */
  private static final Criterion THERE =
      Criterion.oneOf(
          RecordingColumns.STATE,
          RecordingState.KEPT.ordinal(),
          RecordingState.ON_PLATFORM.ordinal());

  private static final Criterion FREE = Criterion.equalTo(RecordingColumns.HELD, 0);

  private final RecordingIndex index;
  private final RecordingReadStore rows;
  private final PlatformClock clock;
  private final @Nullable Notes notes;
  private final InstantSource now;

  /**
   * Searches through an index and the table behind it.
   *
   * @param notes what people wrote about calls; null for none
   */
  public RecordingSearch(
      RecordingIndex index,
      Database database,
      PlatformClock clock,
      @Nullable Notes notes,
      InstantSource now) {
    this.index = index;
    this.rows = new RecordingReadStore(database);
    this.clock = clock;
    this.notes = notes;
    this.now = now;
  }

  /** A page of what a filter selects. */
  public RecordingPage page(
      RecordingFilter filter, RecordingSort sort, boolean descending, long offset, int limit)
      throws SQLException {
    Selection selection = select(filter);
    long[] ids = selection.page(column(sort), descending, offset, limit);
    List<RecordingLine> lines =
        rows.of(LongStream.of(ids).boxed().toList()).stream().map(this::line).toList();
    return new RecordingPage(lines, selection.count(), selection.sum(RecordingColumns.BYTES));
  }

  /** The calls a filter selects, oldest first. */
  public List<Long> calls(RecordingFilter filter) throws SQLException {
    Selection selection = select(filter);
    return LongStream.of(
            selection.page(RecordingColumns.START, false, 0, Math.toIntExact(selection.count())))
        .boxed()
        .toList();
  }

  /** What deleting everything a filter selects would take away. */
  DeletionPlan deletion(RecordingFilter filter) throws SQLException {
    Selection there = select(filter).only(THERE);
    Selection free = there.only(FREE);
    long count = free.count();
    long[] first = free.page(RecordingColumns.START, false, 0, 1);
    long[] last = free.page(RecordingColumns.START, true, 0, 1);
    return new DeletionPlan(
        count,
        free.only(Criterion.equalTo(RecordingColumns.STATE, RecordingState.KEPT.ordinal())).count(),
        free.sum(RecordingColumns.BYTES),
        there.count() - count,
        start(first),
        start(last));
  }

  /** The calls a deletion would take away. */
  List<Long> deletable(RecordingFilter filter) throws SQLException {
    Selection free = select(filter).only(THERE).only(FREE);
    return LongStream.of(free.page(RecordingColumns.START, false, 0, Math.toIntExact(free.count())))
        .boxed()
        .toList();
  }

  private @Nullable Instant start(long[] ids) throws SQLException {
    return ids.length == 0
        ? null
        : CallTimes.instant(rows.of(List.of(ids[0])).getFirst().start(), clock);
  }

  /** How many a filter selects, and how many bytes of them are kept. */
  public Sum sum(RecordingFilter filter) throws SQLException {
    Selection selection = select(filter);
    return new Sum(selection.count(), selection.sum(RecordingColumns.BYTES));
  }

  /** Recordings by state, over all. */
  public Counts counts() throws SQLException {
    Selection all = select(RecordingFilter.ALL);
    long[] states = new long[RecordingState.values().length];
    for (Selection.Group group :
        all.groups(List.of(Selection.Dimension.of(RecordingColumns.STATE)))) {
      states[Math.toIntExact(group.keys().getFirst())] = group.count();
    }
    return new Counts(
        states[RecordingState.KEPT.ordinal()],
        states[RecordingState.ON_PLATFORM.ordinal()],
        states[RecordingState.LOST.ordinal()],
        select(RecordingFilter.ALL.in(RecordingGroup.AT_RISK)).count(),
        all.sum(RecordingColumns.BYTES));
  }

  /**
   * How the archive grew.
   *
   * @param months how many, the last being the present one; by UTC
   * @return oldest first
   */
  public List<Month> growth(int months) throws SQLException {
    YearMonth last = YearMonth.from(now.instant().atOffset(ZoneOffset.UTC));
    Selection kept = select(RecordingFilter.ALL.in(RecordingGroup.KEPT));
    List<Month> found = new ArrayList<>();
    for (YearMonth month = last.minusMonths(months - 1L);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      Selection part =
          kept.only(
              new Between(
                  RecordingColumns.FETCHED_DAY,
                  month.atDay(1).toEpochDay(),
                  month.atEndOfMonth().toEpochDay()));
      found.add(new Month(month, part.count(), part.sum(RecordingColumns.BYTES)));
    }
    return found;
  }

  private Selection select(RecordingFilter filter) throws SQLException {
    List<Criterion> criteria = new RecordingCriteria(clock, now.instant()).of(filter);
    if (!filter.note().isBlank() && notes != null) {
      long[] noted =
          notes.search(filter.note(), MOST_NOTES).stream().mapToLong(Long::longValue).toArray();
      criteria.add(Criterion.oneOf(RecordingColumns.ID, noted));
    }
    return index.select(criteria);
  }

  /** A row as a list shows it. */
  RecordingLine line(RecordingRow row) {
    CallFacts call = row.call();
    return new RecordingLine(
        call.callId(),
        CallTimes.instant(call.start(), clock),
        call.number(),
        call.tag(),
        call.userKey(),
        call.talk(),
        call.disposition(),
        row.state(),
        row.bytes(),
        row.file().substring(row.file().lastIndexOf('.') + 1),
        row.original() == null ? null : row.original().transcodedAt(),
        row.fetchedAt(),
        CallTimes.deletedBy(call.start(), clock),
        row.held() > 0,
        row.damage(),
        row.problem());
  }

  private static int column(RecordingSort sort) {
    return switch (sort) {
      case START -> RecordingColumns.START;
      case NUMBER -> RecordingColumns.NUMBER;
      case TALK -> RecordingColumns.TALK;
      case KEY -> RecordingColumns.KEY;
      case STATE -> RecordingColumns.STATE;
      case SIZE -> RecordingColumns.BYTES;
    };
  }

  /**
   * What a filter comes to.
   *
   * @param recordings how many
   * @param bytes of the kept ones
   */
  public record Sum(long recordings, long bytes) {}

  /**
   * What one month added.
   *
   * @param month by UTC
   * @param recordings kept in it
   * @param bytes of these
   */
  public record Month(YearMonth month, long recordings, long bytes) {}
}
