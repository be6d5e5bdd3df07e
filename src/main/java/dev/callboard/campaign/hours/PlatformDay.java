package dev.callboard.campaign.hours;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The day after which the platform drops what it has not called under {@code todayonly} 1. That it
 * is a day in Beijing is inferred from the platform's times, which are all UTC+8; nobody has proven
 * it.
 */
public final class PlatformDay {

  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private PlatformDay() {}

  /** When the platform's day ends that holds this moment: 16:00 UTC. */
  public static Instant end(Instant at) {
    return at.atOffset(BEIJING).toLocalDate().plusDays(1).atStartOfDay().toInstant(BEIJING);
  }
}
