package dev.callboard.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The platform's clock. It starts at a given instant and then runs like any clock, whatever speed
 * calls live at; it can be moved on. Its zone-less times are Beijing time. Thread-safe.
 */
final class SimClock {

  /** The platform's zone: UTC+8, whatever the country called. */
  static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  /** How the platform writes times. */
  static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Instant start;
  private final long startNanos = System.nanoTime();
  private final AtomicLong advancedNanos = new AtomicLong();

  SimClock(Instant start) {
    this.start = start;
  }

  Instant now() {
    return start.plusNanos(System.nanoTime() - startNanos + advancedNanos.get());
  }

  /** Unix seconds, as in {@code reqtime}. */
  long seconds() {
    return now().getEpochSecond();
  }

  /** The platform's day, counted from 1970-01-01. */
  long day() {
    return dayOf(seconds());
  }

  static long dayOf(long epochSecond) {
    return Math.floorDiv(epochSecond + ZONE.getTotalSeconds(), 86_400L);
  }

  /** The hour of a platform day as Unix seconds. */
  static long hourOf(long day, int hour) {
    return day * 86_400L + hour * 3_600L - ZONE.getTotalSeconds();
  }

  static String text(long epochSecond) {
    return FORMAT.format(LocalDateTime.ofEpochSecond(epochSecond, 0, ZONE));
  }

  void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the platform's clock does not run backwards");
    }
    advancedNanos.addAndGet(by.toNanos());
  }
}
