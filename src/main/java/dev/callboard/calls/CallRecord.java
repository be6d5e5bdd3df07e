package dev.callboard.calls;

import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call as the platform recorded it, times as instants.
 *
 * @param bill the record in the platform's own words
 * @param start when dialling began
 * @param answer when it was answered; null when it was not
 * @param end when it ended; null when the platform did not say
 */
public record CallRecord(
    Bill bill, Instant start, @Nullable Instant answer, @Nullable Instant end) {

  /** Reads the times of a record at a clock's offset; a start that cannot be read is the epoch. */
  public static CallRecord of(Bill bill, PlatformClock clock) {
    return PlatformTimes.record(bill, clock);
  }

  /** Identifies the record on the platform. */
  public long id() {
    return bill.id();
  }

  /** What became of the call. */
  public Disposition disposition() {
    return Disposition.of(bill);
  }

  /** Whether the platform named a recording. */
  public boolean hasRecording() {
    return named(bill.recordFileName());
  }

  /** Absent, empty and "0" all mean none (observed). */
  static boolean named(String fileName) {
    return !fileName.isEmpty() && !fileName.equals("0");
  }
}
