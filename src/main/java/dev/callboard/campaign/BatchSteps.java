package dev.callboard.campaign;

import static dev.callboard.campaign.BatchState.ACCEPTED;
import static dev.callboard.campaign.BatchState.DROPPED;
import static dev.callboard.campaign.BatchState.REFUSED;
import static dev.callboard.campaign.BatchState.SENDING;
import static dev.callboard.campaign.BatchState.UNPROVEN;
import static dev.callboard.campaign.BatchState.WAITING;

import dev.callboard.campaign.Batch.AcceptedBy;
import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The life of a batch as a pure function. There is one way into SENDING, from WAITING, and the ways
 * back to WAITING are: proof that nothing left, a clear refusal that is retried, and the supervisor's
 * decision.
 */
final class BatchSteps {

  private BatchSteps() {}

  /**
   * What a batch is after an event.
   *
   * @param at when it happened
   * @throws IllegalStateException when it cannot happen in the batch's state
   */
  static Batch after(Batch batch, BatchEvent event, Instant at) {
    return switch (event) {
      case BatchEvent.Sending(WrittenForm form) -> {
        require(batch, event, WAITING);
        yield change(batch, SENDING, at, null, null, form, null, 0, null);
      }
      case BatchEvent.Accepted() -> {
        require(batch, event, SENDING);
        yield accepted(batch, AcceptedBy.PLATFORM, 0);
      }
      case BatchEvent.Refused(Refusal refusal) -> {
        require(batch, event, SENDING);
        yield settled(batch, REFUSED, refusal, null);
      }
      case BatchEvent.Unproven(Failure failure) -> {
        require(batch, event, SENDING);
        yield settled(batch, UNPROVEN, null, failure);
      }
      case BatchEvent.NotSent(Failure failure) -> {
        require(batch, event, SENDING);
        yield settled(batch, WAITING, null, failure);
      }
      case BatchEvent.Proven(int records) -> {
        require(batch, event, UNPROVEN, WAITING, REFUSED, DROPPED);
        if (batch.sentAt() == null || records < 1) {
          throw illegal(batch, event);
        }
        yield accepted(batch, AcceptedBy.RECORDS, records);
      }
      case BatchEvent.Decided(boolean taken, String by, String why) -> {
        require(batch, event, UNPROVEN);
        Batch settled =
            taken
                ? accepted(batch, AcceptedBy.SUPERVISOR, 0)
                : settled(batch, WAITING, null, batch.failure());
        yield settled.settledBy(new Decision(taken, by, why, at));
      }
      case BatchEvent.Retried() -> {
        require(batch, event, REFUSED);
        yield settled(batch, WAITING, null, null);
      }
      case BatchEvent.Thinned(var leftOut) -> {
        require(batch, event, WAITING);
        yield thinned(batch, leftOut.size());
      }
      case BatchEvent.Dropped() -> {
        require(batch, event, WAITING, REFUSED);
        yield settled(batch, DROPPED, batch.refusal(), batch.failure());
      }
      case BatchEvent.Closed() -> {
        require(batch, event, ACCEPTED);
        yield change(
            batch,
            ACCEPTED,
            batch.sentAt(),
            null,
            batch.failure(),
            batch.sentAs(),
            batch.acceptedBy(),
            batch.evidence(),
            at);
      }
    };
  }

  private static Batch accepted(Batch batch, AcceptedBy by, int evidence) {
    return change(
        batch, ACCEPTED, batch.sentAt(), null, batch.failure(), batch.sentAs(), by, evidence, null);
  }

  private static Batch settled(
      Batch batch, BatchState state, @Nullable Refusal refusal, @Nullable Failure failure) {
    return change(batch, state, batch.sentAt(), refusal, failure, batch.sentAs(), null, 0, null);
  }

  private static Batch change(
      Batch batch,
      BatchState state,
      @Nullable Instant sentAt,
      @Nullable Refusal refusal,
      @Nullable Failure failure,
      @Nullable WrittenForm sentAs,
      @Nullable AcceptedBy by,
      int evidence,
      @Nullable Instant closedAt) {
    return new Batch(
        batch.number(),
        batch.tag(),
        batch.numbers(),
        state,
        sentAt,
        refusal,
        failure,
        sentAs,
        by,
        evidence,
        closedAt,
        batch.leftOut(),
        batch.decision());
  }

  private static Batch thinned(Batch batch, int by) {
    return new Batch(
        batch.number(),
        batch.tag(),
        batch.numbers(),
        batch.state(),
        batch.sentAt(),
        batch.refusal(),
        batch.failure(),
        batch.sentAs(),
        batch.acceptedBy(),
        batch.evidence(),
        batch.closedAt(),
        batch.leftOut() + by,
        batch.decision());
  }

  private static void require(Batch batch, BatchEvent event, BatchState... allowed) {
    for (BatchState state : allowed) {
      if (batch.state() == state) {
        return;
      }
    }
    throw illegal(batch, event);
  }

  private static IllegalStateException illegal(Batch batch, BatchEvent event) {
    return new IllegalStateException(
        "batch %d is %s: %s cannot happen"
            .formatted(batch.number(), batch.state(), event.getClass().getSimpleName()));
  }
}
