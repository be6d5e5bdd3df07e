package dev.callboard.campaign;

import dev.callboard.calls.Disposition;
import dev.callboard.numbers.Rejection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One number of a campaign with everything its last call told.
 *
 * @param seq its place in the list, counted from 0
 * @param row where it stood in the file or text, counted from 1
 * @param raw as it was written
 * @param canonical E.164 digits without plus; may be empty when it is skipped
 * @param batch its batch, counted from 1; 0 when it never had one
 * @param fate what became of it
 * @param rejection the rule that skips it, or null
 * @param callId the last call's record, or null
 * @param calledAt when that call began, or null
 * @param disposition how it ended, or null
 * @param ring seconds of waiting
 * @param talk seconds of talking
 * @param userKey key pressed in it; may be empty
 * @param cause hang-up cause, a code of the platform; 0 for none
 * @param side who hung up, a code of the platform; 0 for none
 * @param attempts calls recorded
 */
public record CampaignResult(
    int seq,
    int row,
    String raw,
    String canonical,
    int batch,
    Fate fate,
    @Nullable Rejection rejection,
    @Nullable Long callId,
    @Nullable Instant calledAt,
    @Nullable Disposition disposition,
    int ring,
    int talk,
    String userKey,
    int cause,
    int side,
    int attempts) {

  /** Personal data: only place and fate are printed. */
  @Override
  public String toString() {
    return "CampaignResult[" + seq + ", " + fate + "]";
  }
}
