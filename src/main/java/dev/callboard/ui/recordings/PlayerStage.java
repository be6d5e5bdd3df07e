package dev.callboard.ui.recordings;

import dev.callboard.recordings.FetchOutcome;
import org.jspecify.annotations.Nullable;

/** How far a recording is from being heard. */
sealed interface PlayerStage {

  /** The recording this is about; null while there is none. */
  @Nullable RecordingRow row();

  /** Nothing was chosen. */
  record Nothing() implements PlayerStage {
    @Override
    public @Nullable RecordingRow row() {
      return null;
    }
  }

  /** The call is being looked up. */
  record Looking(long callId) implements PlayerStage {
    @Override
    public @Nullable RecordingRow row() {
      return null;
    }
  }

  /** The call has no recording. */
  record None(long callId) implements PlayerStage {
    @Override
    public @Nullable RecordingRow row() {
      return null;
    }
  }

  /** On the platform only; nobody asked for it yet. */
  record Remote(RecordingRow row) implements PlayerStage {}

  /** On its way from the platform. */
  record Fetching(RecordingRow row) implements PlayerStage {}

  /** The platform has it no more, and neither have we. */
  record Lost(RecordingRow row) implements PlayerStage {}

  /**
   * It cannot be played this time.
   *
   * @param row null when not even the call could be looked up
   * @param failed what the platform or the network did; null when it was this machine
   * @param why technical words
   */
  record Failed(
      long callId, @Nullable RecordingRow row, FetchOutcome.@Nullable Failed failed, String why)
      implements PlayerStage {}

  /** Kept and loaded. */
  record Ready(RecordingRow row) implements PlayerStage {}
}
