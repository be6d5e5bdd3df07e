package dev.callboard.campaign;

import java.time.Instant;
import java.util.List;

/**
 * A campaign as the ledger has it.
 *
 * @param id the console's own, also the start of its batches' tags
 * @param plan what was set up
 * @param createdAt when it was stored
 * @param imported numbers in the list, skipped ones included
 * @param skipped numbers not called, those left out of stored batches included
 * @param batches in order
 */
public record Campaign(
    String id,
    CampaignPlan plan,
    Instant createdAt,
    int imported,
    int skipped,
    List<Batch> batches) {

  public Campaign {
    batches = List.copyOf(batches);
  }

  /** Whether a batch is still to be sent. */
  public boolean unfinished() {
    return batches.stream()
        .anyMatch(b -> b.state() == BatchState.WAITING || b.state() == BatchState.SENDING);
  }
}
