package dev.callboard.recordings;

import dev.callboard.platform.PlatformClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** When calls began, and until when the platform keeps what was recorded. */
final class CallTimes {

  /**
   * The platform documentation says 3 months (Call recording download link interface); the shortest
   * three months are 89 to 92 days, so 90 is counted on and {@link #SURELY_DELETED} allowed for.
   */
  static final Duration KEPT_BY_PLATFORM = Duration.ofDays(90);

  /** Behind the longest three months. */
  static final Duration SURELY_DELETED = Duration.ofDays(93);

  /** From so long before deletion on a recording is at risk. */
  static final Duration RISK = Duration.ofDays(15);

  private CallTimes() {}

  /** An instant in seconds of the platform's clock read as if it were UTC. */
  static long seconds(Instant instant, PlatformClock clock) {
    return clock.local(instant).toEpochSecond(ZoneOffset.UTC);
  }

  /** The instant of such seconds. */
  static Instant instant(long seconds, PlatformClock clock) {
    return clock.instant(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
  }

  /** When the platform deletes what was recorded of a call. */
  static Instant deletedBy(long seconds, PlatformClock clock) {
    return instant(seconds, clock).plus(KEPT_BY_PLATFORM);
  }
}
