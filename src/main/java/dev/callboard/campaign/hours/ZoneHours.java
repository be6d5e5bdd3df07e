package dev.callboard.campaign.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether people of one zone may be called.
 *
 * @param open whether they may now
 * @param changes when that ends, or begins; null when no change is in sight
 */
public record ZoneHours(ZoneId zone, boolean open, @Nullable Instant changes) {

  /** Judges each zone by itself. */
  public static List<ZoneHours> of(HoursRules rules, Collection<ZoneId> zones, Instant now) {
    return zones.stream().map(zone -> of(rules, zone, now)).toList();
  }

  private static ZoneHours of(HoursRules rules, ZoneId zone, Instant now) {
    HoursVerdict verdict = rules.allowed(now, List.of(zone));
    return new ZoneHours(
        zone, verdict.allowed(), verdict.allowed() ? verdict.closes() : verdict.opens());
  }
}
