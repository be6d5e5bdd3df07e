package dev.callboard.campaign;

import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why sending a campaign came to an end. Batches that were not sent are WAITING still. */
public sealed interface SendEnd {

  /** Nothing is left to send. */
  record Finished() implements SendEnd {}

  /** Hold was asked for. */
  record Held() implements SendEnd {}

  /** The supervisor ended this job. */
  record Cancelled() implements SendEnd {}

  /**
   * The platform refuses everything (600 to 604).
   *
   * @param batch the batch it answered so, REFUSED
   */
  record RefusedAll(int batch, Refusal refusal) implements SendEnd {}

  /**
   * The platform cannot be reached; the batch provably did not leave.
   *
   * @param batch the batch that was tried, WAITING
   */
  record Unreachable(int batch, Failure failure) implements SendEnd {}

  /**
   * Several batches in a row got no clear answer; going on would make more of them unproven.
   *
   * @param batch the last of them, UNPROVEN
   */
  record TooUncertain(int batch, Failure failure) implements SendEnd {}

  /**
   * Calling hours do not allow the batch to leave now.
   *
   * @param batch the batch that was next, WAITING
   * @param verdict what the hours say at the moment it was asked
   * @param opens when it may leave; null when no opening is in sight
   * @param tooSlow true when it is within hours, but would not be dialled before they end at the pace
   *     measured
   */
  record OutsideHours(int batch, HoursVerdict verdict, @Nullable Instant opens, boolean tooSlow)
      implements SendEnd {}

  /**
   * An opt-out key is set, and the keys pressed so far cannot be read from the platform. Where there is
   * neither refusal nor failure, it gave other records than it counts.
   *
   * @param batch the batch that was next, WAITING
   * @param refusal why the platform gave no records, or null
   * @param failure what the network did, or null
   */
  record KeysUnread(int batch, @Nullable Refusal refusal, @Nullable Failure failure)
      implements SendEnd {}
}
