package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import dev.callboard.platform.Bill;
import java.time.Instant;

/** Invented call records. */
final class Bills {

  static final Instant START = Instant.parse("2026-11-23T06:00:00Z");

  private Bills() {}

  static CallRecord answered(long id) {
    Bill bill =
        new Bill(
            id,
            "",
            "81255500" + (10 + id % 90),
            "2190170001",
            "2026-11-23 14:00:00",
            "2026-11-23 14:00:09",
            "2026-11-23 14:00:50",
            9,
            41,
            "callout",
            6,
            "0",
            "0",
            "0",
            "cb-7f3a-001",
            "2026/a" + id + ".mp3",
            "192.0.2.1",
            10041,
            10001,
            "1");
    return new CallRecord(bill, START, START.plusSeconds(9), START.plusSeconds(50));
  }

  static CallRecord busy(long id) {
    Bill bill =
        new Bill(
            id,
            "",
            "81255500" + (10 + id % 90),
            "2190170001",
            "2026-11-23 14:00:00",
            null,
            "2026-11-23 14:00:05",
            5,
            0,
            "callout",
            6,
            "0",
            "0",
            "0",
            "0",
            "",
            "",
            10040,
            10006,
            "");
    return new CallRecord(bill, START, null, START.plusSeconds(5));
  }
}
