package dev.callboard.recordings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recording as the database holds it.
 *
 * @param callId the call's id
 * @param start start of the call: seconds of the platform's clock read as if it were UTC
 * @param state where the recording is
 * @param file below the archive's folder; empty unless KEPT
 * @param sha256 hex; empty unless KEPT
 * @param bytes size; 0 unless KEPT
 * @param fetchedAt when kept or found lost
 * @param problem what went wrong or is odd; empty for nothing
 */
record RecordingRow(
    long callId,
    long start,
    RecordingState state,
    String file,
    String sha256,
    long bytes,
    @Nullable Instant fetchedAt,
    String problem) {}
