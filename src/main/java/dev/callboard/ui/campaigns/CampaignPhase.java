package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Fates;
import org.jspecify.annotations.Nullable;

/** What a campaign is doing, in one word. */
enum CampaignPhase {
  /** Batches are leaving, with pauses between. */
  SENDING,
  /** Batches wait and sending is on hold. */
  HELD,
  /** Batches wait and nothing sends them: the console was closed, or a refusal stopped it. */
  STOPPED,
  /** Everything left; calls are outstanding on the platform. */
  CALLING,
  /** Nothing moves before an unproven batch is settled. */
  UNPROVEN,
  /** Every batch was refused. */
  REFUSED,
  /** Every number has its final fate. */
  FINISHED;

  /**
   * Judges a campaign.
   *
   * @param fates null while they are still being counted
   * @param sending whether a job of this console sends it
   * @param held whether sending is on hold
   */
  static CampaignPhase of(Campaign campaign, @Nullable Fates fates, boolean sending, boolean held) {
    if (campaign.unfinished()) {
      return held ? HELD : sending ? SENDING : STOPPED;
    }
    if (!campaign.batches().isEmpty() && all(campaign, BatchState.REFUSED)) {
      return REFUSED;
    }
    boolean outstanding =
        fates == null ? any(campaign, BatchState.ACCEPTED) : fates.onPlatform() > 0;
    if (outstanding) {
      return CALLING;
    }
    return any(campaign, BatchState.UNPROVEN) ? UNPROVEN : FINISHED;
  }

  private static boolean all(Campaign campaign, BatchState state) {
    return campaign.batches().stream().map(Batch::state).allMatch(state::equals);
  }

  private static boolean any(Campaign campaign, BatchState state) {
    return campaign.batches().stream().map(Batch::state).anyMatch(state::equals);
  }
}
