package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Fates;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line of the campaign list.
 *
 * @param campaign from the ledger
 * @param fates null while they are still being counted
 * @param phase what it is doing
 */
record CampaignRow(Campaign campaign, @Nullable Fates fates, CampaignPhase phase) {

  /** How many batches are in each state, in the order of {@link BatchState}. */
  SortedMap<BatchState, Integer> batchStates() {
    SortedMap<BatchState, Integer> states = new TreeMap<>();
    for (Batch batch : campaign.batches()) {
      states.merge(batch.state(), 1, Integer::sum);
    }
    return states;
  }

  /** Batches that may or may not have been taken. */
  int unproven() {
    return batchStates().getOrDefault(BatchState.UNPROVEN, 0);
  }
}
