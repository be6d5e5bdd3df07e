package dev.callboard.simulator;

import java.util.Arrays;

/**
 * Spreads records over hours the way a call centre works: by hour of the day, weekday and a little
 * chance. The spread is kept as counts per hour, so that the start of record i and the records of a
 * span of time are both found without looking at any other record.
 */
final class Rhythm {

  private static final int HOUR = 3_600;

  /** Relative load by hour of the platform's day. */
  private static final int[] BY_HOUR = {
    1, 1, 1, 1, 1, 1, 3, 15, 60, 95, 100, 95, 70, 75, 95, 100, 98, 90, 70, 55, 40, 22, 8, 3
  };

  /** Relative load by weekday, Monday first. */
  private static final int[] BY_WEEKDAY = {100, 104, 102, 101, 96, 55, 22};

  private final long seed;
  private final long origin;

  /** How many records start before each hour, and at its end how many there are. */
  private final int[] before;

  /**
   * Spreads.
   *
   * @param origin start of the first hour, Unix seconds
   * @param hours how many hours
   * @param records how many records
   */
  Rhythm(long seed, long origin, int hours, int records) {
    this.seed = seed;
    this.origin = origin;
    this.before = spread(hours, records);
  }

  int records() {
    return before[before.length - 1];
  }

  /** When record i starts, Unix seconds; never earlier than record i - 1. */
  long start(int i) {
    int hour = hourOf(i);
    return startIn(hour, i);
  }

  /** The first record that starts at a moment or later; the number of records when none does. */
  int firstFrom(long epochSecond) {
    long since = epochSecond - origin;
    if (since <= 0) {
      return 0;
    }
    int hour = (int) Math.min(since / HOUR, before.length - 1);
    if (hour == before.length - 1) {
      return records();
    }
    int low = before[hour];
    int high = before[hour + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (startIn(hour, middle) < epochSecond) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long startIn(int hour, int i) {
    int among = before[hour + 1] - before[hour];
    double within = (i - before[hour] + Mix.unit(Mix.of(seed, i))) / among;
    return origin + (long) hour * HOUR + (long) (within * HOUR);
  }

  private int hourOf(int i) {
    int at = Arrays.binarySearch(before, i);
    if (at < 0) {
      return -at - 2;
    }
    // Empty hours repeat a count; the record is in the last of them.
    while (before[at + 1] == i) {
      at++;
    }
    return at;
  }

  private int[] spread(int hours, int records) {
    double[] weights = new double[hours + 1];
    for (int hour = 0; hour < hours; hour++) {
      weights[hour + 1] = weights[hour] + weight(origin + (long) hour * HOUR + HOUR / 2);
    }
    int[] counts = new int[hours + 1];
    for (int hour = 0; hour <= hours; hour++) {
      counts[hour] = (int) (records * (weights[hour] / weights[hours]));
    }
    return counts;
  }

  private double weight(long epochSecond) {
    long day = SimClock.dayOf(epochSecond);
    int hour = (int) ((epochSecond - SimClock.hourOf(day, 0)) / HOUR);
    // 1970-01-01 was a Thursday.
    int weekday = (int) Math.floorMod(day + 3, 7L);
    double luck = 0.8 + 0.4 * Mix.unit(Mix.of(seed ^ 0xDA7, day));
    return BY_HOUR[hour] * BY_WEEKDAY[weekday] * luck;
  }
}
