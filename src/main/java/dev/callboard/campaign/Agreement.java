package dev.callboard.campaign;

import dev.callboard.campaign.hours.HoursVerdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor was shown and agreed to when a campaign was stored. Kept with it, so that it can
 * be shown a year later.
 *
 * @param at when
 * @param by the user of the machine; empty when nobody was told
 * @param list where the numbers came from
 * @param toCall telephones that were to ring
 * @param skipped how many numbers each rule of each source left out
 * @param hours what calling hours said; null when they were not asked
 */
public record Agreement(
    Instant at,
    String by,
    ListOrigin list,
    int toCall,
    List<SkipGroup> skipped,
    @Nullable Hours hours) {

  public Agreement {
    skipped = List.copyOf(skipped);
  }

  /**
   * What calling hours said then.
   *
   * @param allowed whether calling was allowed at that moment
   * @param zones zones people might be in
   * @param open how many of those were within their hours
   * @param kind what kind of calls the hours are for
   * @param source the rule they come from
   * @param date of the rule
   */
  public record Hours(
      boolean allowed, List<ZoneId> zones, int open, String kind, String source, String date) {

    public Hours {
      zones = List.copyOf(zones);
    }

    /** What a verdict said. */
    public static @Nullable Hours of(@Nullable HoursVerdict verdict) {
      return verdict == null
          ? null
          : new Hours(
              verdict.allowed(),
              verdict.zones(),
              verdict.open(),
              verdict.preset().label(),
              verdict.preset().source(),
              verdict.preset().date());
    }
  }
}
