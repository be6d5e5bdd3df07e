package dev.callboard.campaign;

import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.campaign.hours.PlatformDay;
import dev.callboard.campaign.hours.ZoneHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is to be expected of a campaign: how fast it goes, when it may go on, and what today is too
 * short for.
 *
 * @param perMinute calls a minute over the last ten minutes with calls; empty while nothing is known
 * @param left how long until everything sent and waiting is called at that pace; null while unknown
 * @param zones the zones of the people called and whether they may be called now
 * @param verdict what calling hours say of all of them together
 * @param ends when today's calling ends for them: their hours, or the platform's day; null for never
 * @param notToday numbers that wait here and will not be called before that moment
 */
public record Outlook(
    OptionalDouble perMinute,
    @Nullable Duration left,
    List<ZoneHours> zones,
    HoursVerdict verdict,
    @Nullable Instant ends,
    long notToday) {

  /** Long enough to even out batches, short enough to follow a change. */
  private static final Duration PACE_OVER = Duration.ofMinutes(10);

  /** What opens later than this is not today's any more. */
  private static final Duration TODAY = Duration.ofHours(12);

  public Outlook {
    zones = List.copyOf(zones);
  }

  /**
   * Works it out.
   *
   * @param zones where the people of the campaign may be
   */
  public static Outlook of(
      Campaign campaign,
      Fates fates,
      Rhythm rhythm,
      HoursRules rules,
      List<ZoneId> zones,
      Instant now) {
    OptionalDouble pace = rhythm.perMinute(now, PACE_OVER);
    HoursVerdict verdict = rules.allowed(now, zones);
    boolean anyHour = campaign.plan().anyHour();
    Instant begins = anyHour || verdict.allowed() ? now : verdict.opens();
    boolean today = begins != null && Duration.between(now, begins).compareTo(TODAY) < 0;
    Instant ends = today ? ends(campaign, rules, zones, begins) : now;
    long outstanding = fates.onPlatform() + fates.waiting();
    return new Outlook(
        pace,
        left(outstanding, pace),
        ZoneHours.of(rules, zones, now),
        verdict,
        today ? ends : null,
        ends == null
            ? 0
            : tooLate(campaign, fates, pace, today ? Duration.between(begins, ends) : null));
  }

  private static @Nullable Instant ends(
      Campaign campaign, HoursRules rules, List<ZoneId> zones, Instant begins) {
    Instant closes = campaign.plan().anyHour() ? null : rules.closesAt(begins, zones).orElse(null);
    Instant dayEnds = campaign.plan().todayOnly() ? PlatformDay.end(begins) : null;
    if (closes == null || dayEnds == null) {
      return closes == null ? dayEnds : closes;
    }
    return closes.isBefore(dayEnds) ? closes : dayEnds;
  }

  private static @Nullable Duration left(long outstanding, OptionalDouble pace) {
    boolean known = pace.isPresent() && pace.getAsDouble() > 0 && outstanding > 0;
    return known ? Duration.ofSeconds(Math.round(outstanding * 60 / pace.getAsDouble())) : null;
  }

  private static long tooLate(
      Campaign campaign, Fates fates, OptionalDouble pace, @Nullable Duration length) {
    if (length == null) {
      return fates.waiting();
    }
    double room = fates.waiting();
    if (pace.isPresent()) {
      room = pace.getAsDouble() * length.toSeconds() / 60 - fates.onPlatform();
    }
    Duration spacing = campaign.plan().spacing();
    if (spacing.isPositive()) {
      long batches = length.toSeconds() / Math.max(1, spacing.toSeconds()) + 1;
      room = Math.min(room, (double) batches * campaign.plan().batchSize());
    }
    return Math.max(0, fates.waiting() - (long) Math.max(0, room));
  }
}
