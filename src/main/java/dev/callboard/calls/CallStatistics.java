package dev.callboard.calls;

import java.time.DayOfWeek;
import java.util.List;

/**
 * What the calls of a filter have in common. Hours and weekdays are those of the zone that was asked
 * for, changes of its clock included.
 *
 * @param totals sums over the filter
 * @param hours calls by hour of the day and outcome, in order of both; only where there are any
 * @param week calls by weekday and hour, Monday first; only where there are any
 * @param talk answered calls by talking seconds, every band in order, the last one open
 * @param causes calls by hang-up cause, the most frequent first
 * @param keys calls by pressed key, the most frequent first; the empty key is none pressed
 */
public record CallStatistics(
    CallPage.Totals totals,
    List<HourCount> hours,
    List<WeekHour> week,
    List<TalkBand> talk,
    List<CauseCount> causes,
    List<KeyCount> keys) {

  /**
   * Calls of one outcome that began in one hour of the day.
   *
   * @param hour 0 to 23
   */
  public record HourCount(int hour, Disposition outcome, long calls) {}

  /**
   * Calls that began in one hour of a weekday.
   *
   * @param hour 0 to 23
   * @param calls at least one
   */
  public record WeekHour(DayOfWeek day, int hour, long calls, long answered) {

    /** The share that was answered, 0 to 1. */
    public double answerRate() {
      return (double) answered / calls;
    }
  }

  /**
   * Answered calls that talked for so long.
   *
   * @param from seconds, inclusive
   * @param to seconds, exclusive; {@link Integer#MAX_VALUE} for no end
   */
  public record TalkBand(int from, int to, long calls) {}

  /** Calls that ended for one cause. */
  public record CauseCount(int cause, long calls) {}

  /** Calls in which one key was pressed. */
  public record KeyCount(String key, long calls) {}
}
