package dev.callboard.campaign;

import dev.callboard.calls.Disposition;
import dev.callboard.numbers.SkipReason;
import org.jspecify.annotations.Nullable;

/**
 * One number of a campaign and what became of it.
 *
 * @param seq its place in the list, counted from 0
 * @param row where it stood in the file or text, counted from 1
 * @param raw as it was written
 * @param canonical E.164 digits without plus; may be empty when it is skipped
 * @param batch its batch, counted from 1; 0 when it is skipped
 * @param fate what became of it
 * @param why what leaves it out, or null; kept when it was called all the same by an earlier sending
 * @param callId the last call's record, or null
 * @param disposition how that call ended, or null
 * @param userKey key pressed in it; may be empty
 * @param attempts calls recorded
 * @param ring seconds that call waited
 * @param talk seconds it was talked
 * @param cause hang-up cause, a code of the platform; 0 for none
 * @param side who hung up, a code of the platform; 0 for none
 */
public record CampaignNumber(
    int seq,
    int row,
    String raw,
    String canonical,
    int batch,
    Fate fate,
    @Nullable SkipReason why,
    @Nullable Long callId,
    @Nullable Disposition disposition,
    String userKey,
    int attempts,
    int ring,
    int talk,
    int cause,
    int side) {

  /** Personal data: only place and fate are printed. */
  @Override
  public String toString() {
    return "CampaignNumber[" + seq + ", " + fate + "]";
  }
}
