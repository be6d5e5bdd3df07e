package dev.callboard.campaign;

import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.Rejection;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What would happen if a campaign were sent now.
 *
 * @param toCall telephones that will ring
 * @param skipped how many numbers each rule leaves out; rules that leave out none are absent
 * @param batches requests that will be made
 * @param atLeast how long sending them takes with the plan's spacing
 * @param problems why the plan cannot be sent as it is; empty when it can
 */
public record Preflight(
    int toCall,
    Map<Rejection, Integer> skipped,
    int batches,
    Duration atLeast,
    Set<PlanProblem> problems) {

  public Preflight {
    skipped = Collections.unmodifiableMap(skipped);
    problems = Collections.unmodifiableSet(problems);
  }

  /** Draws up the sheet; nothing is stored or sent. */
  public static Preflight sheet(CampaignPlan plan, List<JudgedNumber> numbers) {
    Map<Rejection, Integer> skipped = new EnumMap<>(Rejection.class);
    int toCall = 0;
    for (JudgedNumber number : numbers) {
      Rejection rejection = number.rejection();
      if (rejection == null) {
        toCall++;
      } else {
        skipped.merge(rejection, 1, Integer::sum);
      }
    }
    int size = Math.max(1, plan.batchSize());
    int batches = (toCall + size - 1) / size;
    Duration atLeast = plan.spacing().multipliedBy(Math.max(0, batches - 1));
    return new Preflight(toCall, skipped, batches, atLeast, PlanProblem.of(plan));
  }

  /** All numbers left out. */
  public int skippedInAll() {
    return skipped.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether there is anybody to call and nothing in the way. */
  public boolean ready() {
    return toCall > 0 && problems.isEmpty();
  }
}
