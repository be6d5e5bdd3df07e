package dev.callboard.recordings;

import dev.callboard.calls.Disposition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recording as a list shows it.
 *
 * @param callId the call's id
 * @param start when the call began
 * @param number destination number as recorded
 * @param tag what the call was sent under; empty for none
 * @param userKey pressed key; empty for none
 * @param talk talking seconds
 * @param disposition what became of the call
 * @param state where the recording is
 * @param bytes size of the kept file; 0 unless KEPT
 * @param ending of the kept file, without a dot; empty unless KEPT
 * @param transcodedAt when a smaller form took the place of what was fetched; null for never
 * @param fetchedAt when it was kept, found lost or deleted; null while ON_PLATFORM
 * @param deletedBy when the platform deletes it
 * @param held whether a legal hold is on it
 * @param damage what reading the kept file again found
 * @param problem what went wrong or is odd, technical words; empty for nothing
 */
public record RecordingLine(
    long callId,
    Instant start,
    String number,
    String tag,
    String userKey,
    int talk,
    Disposition disposition,
    RecordingState state,
    long bytes,
    String ending,
    @Nullable Instant transcodedAt,
    @Nullable Instant fetchedAt,
    Instant deletedBy,
    boolean held,
    Damage damage,
    String problem) {

  /** Numbers are personal data: only the id is printed. */
  @Override
  public String toString() {
    return "RecordingLine[" + callId + " " + state + "]";
  }
}
