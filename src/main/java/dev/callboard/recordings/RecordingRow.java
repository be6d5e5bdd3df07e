package dev.callboard.recordings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recording as the database holds it.
 *
 * @param call what is needed of its call record
 * @param state where the recording is
 * @param file below the archive's folder; empty unless KEPT
 * @param sha256 hex; empty unless KEPT
 * @param bytes size; 0 unless KEPT
 * @param fetchedAt when kept, found lost or deleted
 * @param problem what went wrong or is odd; empty for nothing
 * @param damage what reading it again found
 * @param original what it was as it was fetched; null unless a smaller form took its place
 * @param held how many legal holds are on it; ignored when the row is written
 */
record RecordingRow(
    CallFacts call,
    RecordingState state,
    String file,
    String sha256,
    long bytes,
    @Nullable Instant fetchedAt,
    String problem,
    Damage damage,
    @Nullable Original original,
    int held) {

  /** One that is on the platform only. */
  static RecordingRow onPlatform(CallFacts call, String problem) {
    return new RecordingRow(
        call, RecordingState.ON_PLATFORM, "", "", 0, null, problem, Damage.NONE, null, 0);
  }

  long callId() {
    return call.callId();
  }

  long start() {
    return call.start();
  }
}
