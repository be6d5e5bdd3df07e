package dev.callboard.campaign;

import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers one rule of one source leaves out.
 *
 * @param why rule and source; the date is the latest the source gave for any of them
 * @param count how many
 */
public record SkipGroup(SkipReason why, int count) {

  /** Groups the skipped numbers of a list, in the order of the rules, the largest source first. */
  public static List<SkipGroup> of(Iterable<JudgedNumber> numbers) {
    int[] plain = new int[Rejection.values().length];
    Map<String, SkipGroup> sourced = new LinkedHashMap<>();
    for (JudgedNumber number : numbers) {
      SkipReason why = number.why();
      if (why != null && why.source().isEmpty()) {
        plain[why.rule().ordinal()]++;
      } else if (why != null) {
        sourced.merge(
            why.rule() + " " + why.source(), new SkipGroup(why, 1), (a, b) -> a.and(b.why()));
      }
    }
    List<SkipGroup> groups = new ArrayList<>(sourced.values());
    for (Rejection rule : Rejection.values()) {
      if (plain[rule.ordinal()] > 0) {
        groups.add(new SkipGroup(new SkipReason(rule, "", null), plain[rule.ordinal()]));
      }
    }
    groups.sort(
        Comparator.comparing((SkipGroup g) -> g.why().rule())
            .thenComparing(SkipGroup::count, Comparator.reverseOrder()));
    return groups;
  }

  private SkipGroup and(SkipReason other) {
    return new SkipGroup(
        new SkipReason(why.rule(), why.source(), later(why.since(), other.since())), count + 1);
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    return a == null || b != null && b.isAfter(a) ? b : a;
  }
}
