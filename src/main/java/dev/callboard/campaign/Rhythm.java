package dev.callboard.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How a campaign's calls are spread over time, by the minute they began in.
 *
 * @param minutes those with calls, in order of time
 */
public record Rhythm(List<CallMinute> minutes) {

  /** Nothing was called yet. */
  public static final Rhythm NONE = new Rhythm(List.of());

  /** Records lag behind their calls, so the pace is taken up to the last call that is known. */
  private static final Duration STALE = Duration.ofMinutes(30);

  private static final int[] WIDTHS = {1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 10_080};

  public Rhythm {
    minutes = List.copyOf(minutes);
  }

  /**
   * Calls that began in one minute.
   *
   * @param at its first moment
   * @param calls how many
   * @param answered how many of them were answered
   */
  public record CallMinute(Instant at, int calls, int answered) {}

  /**
   * A bar of the chart.
   *
   * @param from its first moment
   * @param length how long it is
   * @param calls that began in it
   * @param answered how many of them were answered
   */
  public record Interval(Instant from, Duration length, int calls, int answered) {}

  /**
   * Calls a minute over the last minutes before the latest call.
   *
   * @param over how far back; whole minutes
   * @return empty when nothing was called within half an hour
   */
  public OptionalDouble perMinute(Instant now, Duration over) {
    if (minutes.isEmpty() || minutes.getLast().at().plus(STALE).isBefore(now)) {
      return OptionalDouble.empty();
    }
    // The latest minute is not over: it would make the pace look slower than it is.
    Instant end = minutes.getLast().at();
    Instant from = end.minus(over);
    List<CallMinute> within =
        minutes.stream().filter(m -> !m.at().isBefore(from) && m.at().isBefore(end)).toList();
    if (within.isEmpty()) {
      return OptionalDouble.of(minutes.getLast().calls());
    }
    long length = Duration.between(within.getFirst().at(), end).toMinutes();
    return OptionalDouble.of(
        (double) within.stream().mapToInt(CallMinute::calls).sum() / Math.max(1, length));
  }

  /**
   * Cuts the time from the first to the last call into equal stretches, empty ones included.
   *
   * @param most how many at most
   */
  public List<Interval> intervals(int most) {
    if (minutes.isEmpty()) {
      return List.of();
    }
    Instant first = minutes.getFirst().at();
    long all = Duration.between(first, minutes.getLast().at()).toMinutes() + 1;
    int width = width(all, most);
    int bars = (int) Math.ceilDiv(all, width);
    int[][] sums = new int[bars][2];
    for (CallMinute minute : minutes) {
      int bar = (int) (Duration.between(first, minute.at()).toMinutes() / width);
      sums[bar][0] += minute.calls();
      sums[bar][1] += minute.answered();
    }
    Duration length = Duration.ofMinutes(width);
    List<Interval> intervals = new ArrayList<>(bars);
    for (int bar = 0; bar < bars; bar++) {
      intervals.add(
          new Interval(first.plus(length.multipliedBy(bar)), length, sums[bar][0], sums[bar][1]));
    }
    return intervals;
  }

  private static int width(long minutes, int most) {
    for (int width : WIDTHS) {
      if (Math.ceilDiv(minutes, width) <= most) {
        return width;
      }
    }
    return (int) Math.ceilDiv(minutes, most);
  }
}
