package dev.callboard.calls;

import dev.callboard.calls.CallStatistics.CauseCount;
import dev.callboard.calls.CallStatistics.HourCount;
import dev.callboard.calls.CallStatistics.KeyCount;
import dev.callboard.calls.CallStatistics.TalkBand;
import dev.callboard.calls.CallStatistics.WeekHour;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The statistics of a plain list of calls, counted one question at a time. */
final class NaiveStatistics {

  private static final int[] BANDS = {
    0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, Integer.MAX_VALUE
  };

  private NaiveStatistics() {}

  static CallStatistics of(List<CallRecord> calls, ZoneId zone, CallPage.Totals totals) {
    return new CallStatistics(
        totals, hours(calls, zone), week(calls, zone), talk(calls), causes(calls), keys(calls));
  }

  private static List<HourCount> hours(List<CallRecord> calls, ZoneId zone) {
    var counts = new ArrayList<HourCount>();
    for (int hour = 0; hour < 24; hour++) {
      for (Disposition outcome : Disposition.values()) {
        int at = hour;
        long some =
            calls.stream()
                .filter(c -> local(c, zone).getHour() == at && c.disposition() == outcome)
                .count();
        if (some > 0) {
          counts.add(new HourCount(hour, outcome, some));
        }
      }
    }
    return counts;
  }

  private static List<WeekHour> week(List<CallRecord> calls, ZoneId zone) {
    var counts = new ArrayList<WeekHour>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = 0; hour < 24; hour++) {
        int at = hour;
        List<CallRecord> some =
            calls.stream()
                .filter(c -> local(c, zone).getDayOfWeek() == day && local(c, zone).getHour() == at)
                .toList();
        if (!some.isEmpty()) {
          counts.add(new WeekHour(day, hour, some.size(), answered(some).size()));
        }
      }
    }
    return counts;
  }

  private static List<TalkBand> talk(List<CallRecord> calls) {
    var bands = new ArrayList<TalkBand>();
    ToIntFunction<CallRecord> seconds = call -> call.bill().billSec();
    for (int i = 0; i + 1 < BANDS.length; i++) {
      int from = BANDS[i];
      int to = BANDS[i + 1];
      bands.add(
          new TalkBand(
              from,
              to,
              answered(calls).stream()
                  .mapToInt(seconds)
                  .filter(talk -> talk >= from && talk < to)
                  .count()));
    }
    return bands;
  }

  private static List<CallRecord> answered(List<CallRecord> calls) {
    return calls.stream().filter(c -> c.disposition() == Disposition.ANSWERED).toList();
  }

  private static List<CauseCount> causes(List<CallRecord> calls) {
    return calls.stream()
        .collect(Collectors.groupingBy(c -> c.bill().hangupCause(), Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> new CauseCount(e.getKey(), e.getValue()))
        .toList();
  }

  private static List<KeyCount> keys(List<CallRecord> calls) {
    Function<CallRecord, String> key = call -> call.bill().userKey();
    return calls.stream()
        .collect(Collectors.groupingBy(key, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> new KeyCount(e.getKey(), e.getValue()))
        .toList();
  }

  private static ZonedDateTime local(CallRecord call, ZoneId zone) {
    return call.start().atZone(zone);
  }
}
