package dev.callboard.recordings;

/** Where a call's recording is. */
public enum RecordingState {
  /** On the platform only. */
  ON_PLATFORM,
  /** Complete, decoded, hashed and fsynced in the archive. */
  KEPT,
  /** The platform no longer has it and neither do we. */
  LOST,
  /** Somebody deleted it here, with a reason; it is not fetched again. */
  DELETED
}
