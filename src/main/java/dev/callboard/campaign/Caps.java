package dev.callboard.campaign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often one number may be called by anybody on the platform.
 *
 * @param perDay on one day by the callee's calendar; null for no cap
 * @param per24Hours in the last 24 hours; null for no cap
 * @param perWeek in the last seven days; null for no cap
 */
public record Caps(
    @Nullable Integer perDay, @Nullable Integer per24Hours, @Nullable Integer perWeek) {

  /** No cap at all. */
  public static final Caps NONE = new Caps(null, null, null);

  /** The cap a number has reached; null when it may be called once more. */
  @Nullable String reached(RecentCalls.Counts counts) {
    List<String> reached = new ArrayList<>();
    reached(reached, counts.day(), perDay, "day");
    reached(reached, counts.last24Hours(), per24Hours, "24 h");
    reached(reached, counts.week(), perWeek, "week");
    return reached.isEmpty() ? null : reached.getFirst();
  }

  private static void reached(List<String> reached, int calls, @Nullable Integer cap, String span) {
    if (cap != null && calls >= cap) {
      reached.add(cap + " / " + span);
    }
  }
}
