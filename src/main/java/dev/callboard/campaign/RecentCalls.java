package dev.callboard.campaign;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.RecordedCalls;
import dev.callboard.country.Country;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How often each number was called in the last week, by anybody on the platform. The week is read
 * when it is first asked for, and once more a little later, since records may be under way to the
 * database then; what is recorded from the first question on is learned as it is stored.
 * Thread-safe.
 */
public final class RecentCalls implements RecordedCalls {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  /** No record is longer on its way into the database and its index. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  /** Longer digits are no telephone numbers, and do not fit a long. */
  private static final int LONGEST = 18;

  private final CallStore calls;
  private final String prefix;
  private final InstantSource clock;
  private final CallTable table = new CallTable();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile boolean asked;
  private int readings;
  private Instant readAt = Instant.MIN;

  /**
   * Knows nothing yet.
   *
   * @param calls every call known of
   * @param prefix digits the profile puts before every number; usually empty
   */
  public RecentCalls(CallStore calls, String prefix, InstantSource clock) {
    this.calls = calls;
    this.prefix = prefix.replaceAll("[^0-9]", "");
    this.clock = clock;
  }

  // Where no cap is set nobody asks, and a sync pays nothing.
  @Override
  public void recorded(Connection connection, List<Bill> records, PlatformClock platformClock) {
    if (asked) {
      Instant oldest = clock.instant().minus(WEEK);
      records.forEach(bill -> take(CallRecord.of(bill, platformClock), oldest));
    }
  }

  private void take(CallRecord call, Instant oldest) {
    if (call.start().isBefore(oldest) || call.bill().direction().equals("callin")) {
      return;
    }
    String digits = call.bill().destNumber().replaceAll("[^0-9]", "");
    add(digits, call);
    if (!prefix.isEmpty() && digits.startsWith(prefix)) {
      add(digits.substring(prefix.length()), call);
    }
  }

  private void add(String digits, CallRecord call) {
    long number = number(digits);
    if (number > 0) {
      table.add(number, call.id(), call.start());
    }
  }

  // Leading zeros are trunk prefixes or the sign of an international number; a long has none.
  private static long number(String digits) {
    return digits.isEmpty() || digits.length() > LONGEST ? 0 : Long.parseLong(digits);
  }

  /**
   * Makes ready to count.
   *
   * @throws IOException when the week cannot be read
   */
  void ready() throws IOException {
    reading.lock();
    try {
      asked = true;
      Instant now = clock.instant();
      Instant oldest = now.minus(WEEK);
      boolean again = readings == 1 && now.isAfter(readAt.plus(UNDER_WAY));
      if (readings == 0 || again) {
        calls.each(CallFilter.ALL.between(oldest, null), call -> take(call, oldest));
        readings++;
        readAt = now;
      }
      if (readAt.plus(DAY).isBefore(now)) {
        table.forgetBefore(oldest);
        readAt = now;
      }
    } catch (SQLException e) {
      throw new IOException("the calls of the last week cannot be counted", e);
    } finally {
      reading.unlock();
    }
  }

  /**
   * Counts the calls to a number.
   *
   * @param canonical E.164 digits without plus
   */
  Counts of(String canonical, Country country) {
    Instant now = clock.instant();
    ZoneId zone = country.zones().getFirst();
    Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return new Counts(
        count(canonical, country, midnight),
        count(canonical, country, now.minus(DAY)),
        count(canonical, country, now.minus(WEEK)));
  }

  // Records carry the number nationally, with its calling code, or with a trunk zero between.
  private int count(String canonical, Country country, Instant from) {
    String code = Integer.toString(country.callingCode());
    int count = table.count(number(canonical), from);
    if (canonical.startsWith(code)) {
      String national = canonical.substring(code.length());
      count +=
          table.count(number(national), from) + table.count(number(code + "0" + national), from);
    }
    return count;
  }

  /**
   * Calls to one number.
   *
   * @param day today by the callee's calendar
   * @param last24Hours in the last 24 hours
   * @param week in the last seven days
   */
  record Counts(int day, int last24Hours, int week) {}
}
