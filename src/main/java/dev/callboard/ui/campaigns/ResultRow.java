package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignResult;
import dev.callboard.recordings.RecordingState;
import org.jspecify.annotations.Nullable;

/**
 * A line of the results.
 *
 * @param result what became of a number
 * @param recording where the recording of its last call is; null when that has none
 */
record ResultRow(CampaignResult result, @Nullable RecordingState recording) {

  /** Whether there is something to hear as far as is known. */
  boolean playable() {
    return recording == RecordingState.KEPT || recording == RecordingState.ON_PLATFORM;
  }
}
