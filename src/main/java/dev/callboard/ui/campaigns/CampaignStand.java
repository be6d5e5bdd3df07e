package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignStore.BatchProgress;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.Outlook;
import dev.callboard.campaign.Rhythm;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a campaign stands at one moment.
 *
 * @param campaign from the ledger
 * @param fates what became of its numbers
 * @param progress how far each batch is
 * @param keys calls by pressed key
 * @param rhythm calls over time
 * @param outlook what is to be expected; null when calling hours cannot be read
 */
record CampaignStand(
    Campaign campaign,
    Fates fates,
    List<BatchProgress> progress,
    SortedMap<String, Long> keys,
    Rhythm rhythm,
    @Nullable Outlook outlook) {

  static CampaignStand read(CampaignDesk desk, String id) throws Exception {
    Campaign campaign = desk.find(id).orElseThrow(() -> new IllegalStateException("no campaign"));
    Fates fates = desk.fates(id);
    Rhythm rhythm = desk.rhythm(id);
    return new CampaignStand(
        campaign,
        fates,
        desk.progress(id),
        desk.keyPresses(id),
        rhythm,
        outlook(desk, campaign, fates, rhythm));
  }

  // Hours that cannot be read stop the next batch and are told then; figures are shown all the
  // same.
  private static @Nullable Outlook outlook(
      CampaignDesk desk, Campaign campaign, Fates fates, Rhythm rhythm) {
    try {
      return desk.outlook(campaign, fates, rhythm);
    } catch (IOException e) {
      return null;
    }
  }

  /** Whether calls or proofs are still to come from the platform. */
  boolean outstanding() {
    return fates.onPlatform() > 0 || fates.unproven() > 0;
  }

  /**
   * The lines of the batch table.
   *
   * @param sending whether the next batch will leave by itself
   */
  List<BatchRow> rows(boolean sending) {
    Map<Integer, BatchProgress> byBatch =
        progress.stream().collect(Collectors.toMap(BatchProgress::batch, Function.identity()));
    List<BatchRow> rows = new ArrayList<>();
    Instant next = sending ? nextLeaves() : null;
    for (Batch batch : campaign.batches()) {
      BatchProgress far = byBatch.getOrDefault(batch.number(), BatchProgress.none(batch));
      boolean waits = batch.state() == BatchState.WAITING;
      rows.add(new BatchRow(batch, far.called(), far.answered(), waits ? next : null));
      next = waits ? null : next;
    }
    return rows;
  }

  /** The batches somebody may have to decide about. */
  List<UnprovenBatch> unproven(CampaignDesk desk) {
    return campaign.batches().stream()
        .filter(b -> b.state() == BatchState.UNPROVEN)
        .map(b -> new UnprovenBatch(b, desk.provableFrom(campaign, b).orElse(null)))
        .toList();
  }

  private @Nullable Instant nextLeaves() {
    return campaign.batches().stream()
        .map(Batch::sentAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(last -> last.plus(campaign.plan().spacing()))
        .orElse(null);
  }
}
