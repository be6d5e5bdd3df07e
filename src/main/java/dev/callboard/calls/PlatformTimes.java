package dev.callboard.calls;

import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Turns the platform's written times into seconds and instants, and back. */
final class PlatformTimes {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private PlatformTimes() {}

  /** Seconds of a written time read as if it were UTC; null when it is none. */
  static @Nullable Long seconds(@Nullable String written) {
    if (written == null || written.length() != 19) {
      return null;
    }
    try {
      long seconds = LocalDateTime.parse(written, WRITTEN).toEpochSecond(ZoneOffset.UTC);
      return written(seconds).equals(written) ? seconds : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** How the platform writes such seconds. */
  static String written(long seconds) {
    return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).format(WRITTEN);
  }

  /**
   * When a call began, for sorting: its start, or the nearest other time it has; the epoch when it
   * has none, so that a record without a readable time is kept and can be found.
   */
  static long start(Bill bill) {
    Long start = seconds(bill.startTime());
    if (start == null) {
      start = seconds(bill.answerTime());
    }
    if (start == null) {
      start = seconds(bill.endTime());
    }
    return start == null ? 0 : start;
  }

  /** Whether the seconds alone give back what the platform wrote. */
  static boolean plain(Bill bill) {
    return seconds(bill.startTime()) != null
        && (bill.answerTime() == null || seconds(bill.answerTime()) != null)
        && (bill.endTime().isEmpty() || seconds(bill.endTime()) != null);
  }

  /** The record with its times as instants. */
  static CallRecord record(Bill bill, PlatformClock clock) {
    return new CallRecord(
        bill,
        instant(start(bill), clock),
        optional(seconds(bill.answerTime()), clock),
        optional(seconds(bill.endTime()), clock));
  }

  /** An instant as seconds of the platform's clock read as if it were UTC. */
  static long seconds(Instant instant, PlatformClock clock) {
    return instant.getEpochSecond() + clock.offset().getTotalSeconds();
  }

  static Instant instant(long seconds, PlatformClock clock) {
    return Instant.ofEpochSecond(seconds - clock.offset().getTotalSeconds());
  }

  private static @Nullable Instant optional(@Nullable Long seconds, PlatformClock clock) {
    return seconds == null ? null : instant(seconds, clock);
  }
}
