package dev.callboard.ui.campaigns;

import dev.callboard.campaign.SkipGroup;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.Rejection;
import java.util.List;

/**
 * A judged list of numbers and its sums: {@code accepted} and the sum of {@code skipped} are
 * together all numbers.
 *
 * @param all every number of the list, in its order
 * @param accepted numbers to be called
 * @param skipped how many are skipped by each rule of each source
 * @param shown the first skipped ones, for a table
 */
record NumberList(
    List<JudgedNumber> all, int accepted, List<SkipGroup> skipped, List<JudgedNumber> shown) {

  /** More skipped rows than a person reads; the rest is counted, and can be exported later. */
  static final int MOST_SHOWN = 1000;

  static final NumberList EMPTY = of(List.of());

  /** Sums up a judged list; for a list of a million numbers this takes some milliseconds. */
  static NumberList of(List<JudgedNumber> all) {
    List<SkipGroup> skipped = SkipGroup.of(all);
    int accepted = all.size() - skipped.stream().mapToInt(SkipGroup::count).sum();
    List<JudgedNumber> shown = all.stream().filter(n -> !n.accepted()).limit(MOST_SHOWN).toList();
    return new NumberList(all, accepted, skipped, shown);
  }

  int duplicates() {
    return skipped.stream()
        .filter(g -> g.why().rule() == Rejection.DUPLICATE)
        .mapToInt(SkipGroup::count)
        .sum();
  }

  /** Skipped for any reason other than being there twice. */
  int rejected() {
    return all.size() - accepted - duplicates();
  }

  int skippedInAll() {
    return all.size() - accepted;
  }

  /** Numbers are personal data: only the sums are printed. */
  @Override
  public String toString() {
    return "NumberList[" + accepted + " of " + all.size() + "]";
  }
}
