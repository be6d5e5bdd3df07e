package dev.callboard.calls;

import dev.callboard.calls.CallStatistics.CauseCount;
import dev.callboard.calls.CallStatistics.HourCount;
import dev.callboard.calls.CallStatistics.KeyCount;
import dev.callboard.calls.CallStatistics.TalkBand;
import dev.callboard.calls.CallStatistics.WeekHour;
import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Selection;
import dev.callboard.calls.index.Selection.Dimension;
import dev.callboard.calls.index.Selection.Group;
import dev.callboard.platform.PlatformClock;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works out the statistics of a selection from the search index alone. Used once. */
final class StatisticsQuery {

  private static final int HOUR = 3_600;
  private static final int WEEK_HOURS = 168;

  /** Where a band of talking seconds begins; all are multiples of the step. */
  private static final int[] BANDS = {0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600};

  private static final int BAND_STEP = 5;

  private final Selection selection;
  private final PlatformClock clock;
  private final Keys texts;
  private final long[][] outcomes = new long[24][Disposition.values().length];
  private final long[][] week = new long[WEEK_HOURS][2];
  private final Map<Integer, Long> causes = new TreeMap<>();

  private StatisticsQuery(Selection selection, PlatformClock clock, Keys texts) {
    this.selection = selection;
    this.clock = clock;
    this.texts = texts;
  }

  /** Tells the pressed key of one call, for keys that the index holds as a hash. */
  @FunctionalInterface
  interface Keys {
    String of(long id) throws SQLException;
  }

  static CallStatistics of(Selection selection, PlatformClock clock, ZoneId zone, Keys texts)
      throws SQLException {
    var query = new StatisticsQuery(selection, clock, texts);
    query.hours(zone);
    return new CallStatistics(
        CallStore.totals(selection),
        query.byHour(),
        query.byWeekHour(),
        query.talk(),
        query.causes(),
        query.keys());
  }

  /** Each stretch between two changes of the zone's clock has one offset. */
  private void hours(ZoneId zone) {
    if (selection.count() == 0) {
      return;
    }
    long least = selection.least(CallColumns.START);
    long greatest = selection.greatest(CallColumns.START);
    long from = least;
    while (from <= greatest) {
      Instant at = PlatformTimes.instant(from, clock);
      ZoneOffsetTransition next = zone.getRules().nextTransition(at);
      long end =
          next == null ? Long.MAX_VALUE : PlatformTimes.seconds(next.getInstant(), clock) - 1;
      long shift =
          zone.getRules().getOffset(at).getTotalSeconds() - clock.offset().getTotalSeconds();
      boolean whole = from == least && end >= greatest;
      hours(
          whole ? selection : selection.only(new Criterion.Between(CallColumns.START, from, end)),
          shift);
      if (end == Long.MAX_VALUE) {
        return;
      }
      from = end + 1;
    }
  }

  private void hours(Selection stretch, long shift) {
    List<Dimension> dimensions =
        List.of(
            new Dimension(CallColumns.START, shift, HOUR, WEEK_HOURS),
            Dimension.of(CallColumns.ANSWERED),
            Dimension.of(CallColumns.CAUSE));
    for (Group group : stretch.groups(dimensions)) {
      int hour = group.keys().get(0).intValue();
      boolean answered = group.keys().get(1) == 1;
      int cause = group.keys().get(2).intValue();
      outcomes[hour % 24][Disposition.of(answered, cause).ordinal()] += group.count();
      week[hour][0] += group.count();
      week[hour][1] += answered ? group.count() : 0;
      causes.merge(cause, group.count(), Long::sum);
    }
  }

  private List<HourCount> byHour() {
    var counts = new ArrayList<HourCount>();
    for (int hour = 0; hour < 24; hour++) {
      for (Disposition outcome : Disposition.values()) {
        long calls = outcomes[hour][outcome.ordinal()];
        if (calls > 0) {
          counts.add(new HourCount(hour, outcome, calls));
        }
      }
    }
    return counts;
  }

  private List<WeekHour> byWeekHour() {
    var counts = new ArrayList<WeekHour>();
    for (int at = 0; at < WEEK_HOURS; at++) {
      // The epoch was a Thursday, so Monday is four days on.
      long[] cell = week[(at + 96) % WEEK_HOURS];
      if (cell[0] > 0) {
        counts.add(new WeekHour(DayOfWeek.of(at / 24 + 1), at % 24, cell[0], cell[1]));
      }
    }
    return counts;
  }

  private List<TalkBand> talk() {
    long[] calls = new long[BANDS.length];
    Selection answered = selection.only(Criterion.equalTo(CallColumns.ANSWERED, 1));
    for (Group group : answered.groups(List.of(new Dimension(CallColumns.TALK, 0, BAND_STEP, 0)))) {
      int band = BANDS.length - 1;
      while (band > 0 && group.keys().getFirst() * BAND_STEP < BANDS[band]) {
        band--;
      }
      calls[band] += group.count();
    }
    var bands = new ArrayList<TalkBand>();
    for (int i = 0; i < BANDS.length; i++) {
      int end = i + 1 < BANDS.length ? BANDS[i + 1] : Integer.MAX_VALUE;
      bands.add(new TalkBand(BANDS[i], end, calls[i]));
    }
    return bands;
  }

  private List<CauseCount> causes() {
    return causes.entrySet().stream()
        .map(e -> new CauseCount(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(CauseCount::calls).reversed())
        .toList();
  }

  private List<KeyCount> keys() throws SQLException {
    var counts = new ArrayList<KeyCount>();
    for (Group group : selection.groups(List.of(Dimension.of(CallColumns.KEY)))) {
      counts.add(new KeyCount(key(group.keys().getFirst()), group.count()));
    }
    counts.sort(Comparator.comparingLong(KeyCount::calls).reversed());
    return counts;
  }

  private String key(long value) throws SQLException {
    if (value >= 0) {
      return CallColumns.shortText(value);
    }
    Selection pressed = selection.only(Criterion.equalTo(CallColumns.KEY, value));
    return texts.of(pressed.page(CallColumns.START, false, 0, 1)[0]);
  }
}
