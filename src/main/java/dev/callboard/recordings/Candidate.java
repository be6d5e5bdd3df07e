package dev.callboard.recordings;

import dev.callboard.calls.CallRecord;
import org.jspecify.annotations.Nullable;

/**
 * A recording that a run of the archive may keep.
 *
 * @param row what the database says of it
 * @param call its call record; null where only a file beside the recording has it
 */
record Candidate(RecordingRow row, @Nullable CallRecord call) {}
