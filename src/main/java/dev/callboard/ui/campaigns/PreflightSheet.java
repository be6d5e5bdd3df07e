package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignPlan;
import dev.callboard.numbers.Rejection;
import java.time.Duration;
import java.util.SortedMap;

/**
 * What will happen when the supervisor agrees.
 *
 * @param plan what will be stored
 * @param toCall telephones that will ring
 * @param skipped how many are skipped by each rule
 * @param batches requests to the platform
 * @param sendingTakes from the first request to the last, at least
 */
record PreflightSheet(
    CampaignPlan plan,
    int toCall,
    SortedMap<Rejection, Integer> skipped,
    int batches,
    Duration sendingTakes) {

  static PreflightSheet of(CampaignPlan plan, NumberList numbers) {
    int batches = Math.ceilDiv(numbers.accepted(), plan.batchSize());
    return new PreflightSheet(
        plan,
        numbers.accepted(),
        numbers.skipped(),
        batches,
        plan.spacing().multipliedBy(Math.max(0, batches - 1)));
  }

  int skippedInAll() {
    return skipped.values().stream().mapToInt(Integer::intValue).sum();
  }
}
