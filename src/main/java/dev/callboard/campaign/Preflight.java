package dev.callboard.campaign;

import dev.callboard.numbers.JudgedNumber;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What would happen if a campaign were sent now.
 *
 * @param plan what would be stored
 * @param toCall telephones that will ring
 * @param skipped how many numbers each rule of each source leaves out
 * @param batches requests that will be made
 * @param atLeast how long sending them takes with the plan's spacing
 * @param problems why the plan cannot be sent as it is; empty when it can
 */
public record Preflight(
    CampaignPlan plan,
    int toCall,
    List<SkipGroup> skipped,
    int batches,
    Duration atLeast,
    Set<PlanProblem> problems) {

  public Preflight {
    skipped = List.copyOf(skipped);
    problems = Collections.unmodifiableSet(problems);
  }

  /** Draws up the sheet; nothing is stored or sent. */
  public static Preflight sheet(CampaignPlan plan, List<JudgedNumber> numbers) {
    List<SkipGroup> skipped = SkipGroup.of(numbers);
    return of(plan, numbers.size() - skipped.stream().mapToInt(SkipGroup::count).sum(), skipped);
  }

  /** Draws up the sheet of a list that is counted already. */
  public static Preflight of(CampaignPlan plan, int toCall, List<SkipGroup> skipped) {
    int batches = Math.ceilDiv(toCall, Math.max(1, plan.batchSize()));
    Duration atLeast = plan.spacing().multipliedBy(Math.max(0, batches - 1));
    return new Preflight(plan, toCall, skipped, batches, atLeast, PlanProblem.of(plan));
  }

  /** All numbers left out. */
  public int skippedInAll() {
    return skipped.stream().mapToInt(SkipGroup::count).sum();
  }

  /** All numbers of the list. */
  public int imported() {
    return toCall + skippedInAll();
  }

  /** Whether there is anybody to call and nothing in the way. */
  public boolean ready() {
    return toCall > 0 && problems.isEmpty();
  }
}
