package dev.callboard.recordings;

import dev.callboard.calls.CallRecord;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call with a recording.
 *
 * @param call the call record
 * @param state where the recording is
 * @param file the kept file; null unless KEPT
 * @param sha256 hash of its bytes, hex; empty unless KEPT
 * @param bytes its size
 * @param fetchedAt when it was kept, or when it was found lost; null when ON_PLATFORM
 * @param deletedBy when the platform deletes it: 90 days after the call (documented as 3 months)
 * @param problem why the last attempt did not succeed, or what is odd about the kept file; technical
 *     words, empty for nothing
 * @param original what it was as it was fetched; null unless a smaller form took its place
 */
public record Recording(
    CallRecord call,
    RecordingState state,
    @Nullable Path file,
    String sha256,
    long bytes,
    @Nullable Instant fetchedAt,
    Instant deletedBy,
    String problem,
    @Nullable Original original) {}
