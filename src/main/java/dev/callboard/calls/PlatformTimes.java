package dev.callboard.calls;

import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Turns the platform's written times into seconds and instants, and back. */
final class PlatformTimes {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** Its length is that of every written time; the zeros are overwritten. */
  private static final String SHAPE = "0000-00-00 00:00:00";

  private PlatformTimes() {}

  /**
   * Seconds of a written time read as if it were UTC; null when it is none. Without a formatter,
   * since a record's times are read several times over while it is stored.
   */
  static @Nullable Long seconds(@Nullable String written) {
    if (written == null || !shaped(written)) {
      return null;
    }
    int month = number(written, 5, 2);
    int day = number(written, 8, 2);
    int hour = number(written, 11, 2);
    int minute = number(written, 14, 2);
    int second = number(written, 17, 2);
    if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    int year = number(written, 0, 4);
    if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second;
  }

  /** Days since the epoch of a date of the years 0 to 9999: years are taken to begin in March. */
  private static long days(int year, int month, int day) {
    int march = month > 2 ? year : year - 1;
    int months = month > 2 ? month - 3 : month + 9;
    int century = Math.floorDiv(march, 100);
    return 365L * march
        + Math.floorDiv(march, 4)
        - century
        + Math.floorDiv(century, 4)
        + (153 * months + 2) / 5
        + day
        - 719_469;
  }

  private static boolean shaped(String written) {
    return written.length() == SHAPE.length()
        && written.charAt(4) == '-'
        && written.charAt(7) == '-'
        && written.charAt(10) == ' '
        && written.charAt(13) == ':'
        && written.charAt(16) == ':'
        && digits(written, 0, 4)
        && digits(written, 5, 7)
        && digits(written, 8, 10)
        && digits(written, 11, 13)
        && digits(written, 14, 16)
        && digits(written, 17, 19);
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String digits, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      number = number * 10 + digits.charAt(i) - '0';
    }
    return number;
  }

  /** How the platform writes such seconds. */
  static String written(long seconds) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    if (time.getYear() < 0 || time.getYear() > 9999) {
      return time.format(WRITTEN);
    }
    char[] out = SHAPE.toCharArray();
    put(out, 3, time.getYear());
    put(out, 6, time.getMonthValue());
    put(out, 9, time.getDayOfMonth());
    put(out, 12, time.getHour());
    put(out, 15, time.getMinute());
    put(out, 18, time.getSecond());
    return new String(out);
  }

  /** Writes a number so that it ends at a place; what is before it are zeros. */
  private static void put(char[] out, int end, int number) {
    int left = number;
    for (int i = end; left > 0; i--, left /= 10) {
      out[i] = (char) ('0' + left % 10);
    }
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
