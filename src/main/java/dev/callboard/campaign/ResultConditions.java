package dev.callboard.campaign;

import dev.callboard.calls.Disposition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Conditions on campaign numbers with their arguments.
 *
 * @param parts conditions that must all hold
 * @param arguments in order
 */
record ResultConditions(List<String> parts, List<Object> arguments) {

  static final ResultConditions NONE = new ResultConditions(List.of(), List.of());

  static ResultConditions of(Campaign campaign, ResultFilter filter) {
    var where = new ResultConditions(new ArrayList<>(), new ArrayList<>());
    if (filter.fate() != null) {
      where.parts.add(where.fate(campaign, filter.fate()));
    }
    if (!filter.digits().isEmpty()) {
      where.parts.add("canonical LIKE ?");
      where.arguments.add("%" + filter.digits());
    }
    return where;
  }

  static ResultConditions of(Campaign campaign, Subset subset) {
    var where = new ResultConditions(new ArrayList<>(), new ArrayList<>());
    List<String> any = new ArrayList<>();
    subset.fates().stream().sorted().forEach(fate -> any.add(where.fate(campaign, fate)));
    if (!subset.failedBy().isEmpty()) {
      any.add("(disposition = 'FAILED' AND cause = ANY(?))");
      where.arguments.add(subset.failedBy().toArray(new Integer[0]));
    }
    if (!subset.pressed().isEmpty()) {
      any.add("(call_id IS NOT NULL AND userkey = ANY(?))");
      where.arguments.add(subset.pressed().toArray(new String[0]));
    }
    where.parts.add("(" + String.join(" OR ", any) + ")");
    // Whoever must not be called any more is not called again either.
    where.parts.add("rejection IS NULL");
    return where;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** To be put behind other conditions. */
  String sql() {
    return parts.isEmpty() ? "" : " AND " + String.join(" AND ", parts);
  }

  private String fate(Campaign campaign, Fate fate) {
    return switch (fate) {
      case SKIPPED -> "(call_id IS NULL AND (batch = 0 OR rejection IS NOT NULL))";
      case ANSWERED, NO_ANSWER, BUSY, FAILED -> {
        arguments.add(
            Arrays.stream(Disposition.values())
                .filter(d -> Fate.of(d) == fate)
                .map(Disposition::name)
                .toArray(String[]::new));
        yield "disposition = ANY(?)";
      }
      case WAITING, UNPROVEN, ON_PLATFORM, NEVER -> {
        arguments.add(
            campaign.batches().stream()
                .filter(b -> Fate.of(b) == fate)
                .map(Batch::number)
                .toArray(Integer[]::new));
        yield "(call_id IS NULL AND rejection IS NULL AND batch = ANY(?))";
      }
    };
  }
}
