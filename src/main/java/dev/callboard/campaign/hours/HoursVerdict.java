package dev.callboard.campaign.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether people may be called at a moment.
 *
 * @param allowed whether every zone they may be in is within its hours
 * @param zones zones they may be in
 * @param open how many of those are within their hours
 * @param opens when calling is allowed next; null while it is, and when it never is
 * @param closes when it ends being allowed; null while it is not
 * @param preset the hours that were applied
 */
public record HoursVerdict(
    boolean allowed,
    List<ZoneId> zones,
    int open,
    @Nullable Instant opens,
    @Nullable Instant closes,
    HoursPreset preset) {

  public HoursVerdict {
    zones = List.copyOf(zones);
  }
}
