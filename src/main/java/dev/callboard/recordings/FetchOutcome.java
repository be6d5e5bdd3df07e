package dev.callboard.recordings;

import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to keep a recording. */
public sealed interface FetchOutcome {

  /** It is kept (now, or since earlier). */
  record Kept(Recording recording) implements FetchOutcome {}

  /** The platform has it no more. */
  record Lost(String why) implements FetchOutcome {}

  /** Somebody deleted it here, perhaps while it was on its way. */
  record Deleted(Recording recording) implements FetchOutcome {}

  /**
   * Not this time.
   *
   * @param refusal the platform's no, or null
   * @param failure what the network did, or null
   * @param why technical words
   */
  record Failed(@Nullable Refusal refusal, @Nullable Failure failure, String why)
      implements FetchOutcome {}
}
