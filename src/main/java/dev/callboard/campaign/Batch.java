package dev.callboard.campaign;

import dev.callboard.platform.Failure;
import dev.callboard.platform.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request's worth of numbers.
 *
 * @param number counted from 1 within the campaign
 * @param tag sent as customuuid, unique for ever
 * @param numbers how many, those left out included
 * @param state where it is
 * @param sentAt when its (last) request began; null before
 * @param refusal the platform's no, when REFUSED
 * @param failure what was seen instead of an answer, when UNPROVEN or back to WAITING
 * @param sentAs how its numbers were written in the last request; null before
 * @param acceptedBy whose word ACCEPTED rests on; null in other states
 * @param evidence call records that carried its tag when they settled the batch; 0 when none did
 * @param closedAt when absence of a record became proof that a number was never dialled; null until
 *     then
 * @param leftOut how many of its numbers a rule left out after the campaign was stored
 * @param decision how the supervisor settled it last, while it was unproven; null when nobody did
 */
public record Batch(
    int number,
    String tag,
    int numbers,
    BatchState state,
    @Nullable Instant sentAt,
    @Nullable Refusal refusal,
    @Nullable Failure failure,
    @Nullable WrittenForm sentAs,
    @Nullable AcceptedBy acceptedBy,
    int evidence,
    @Nullable Instant closedAt,
    int leftOut,
    @Nullable Decision decision) {

  /** A batch about which no more is known. */
  public Batch(
      int number,
      String tag,
      int numbers,
      BatchState state,
      @Nullable Instant sentAt,
      @Nullable Refusal refusal,
      @Nullable Failure failure) {
    this(number, tag, numbers, state, sentAt, refusal, failure, null, null, 0, null, 0, null);
  }

  /** The same, settled by the supervisor. */
  Batch settledBy(Decision by) {
    return new Batch(
        number,
        tag,
        numbers,
        state,
        sentAt,
        refusal,
        failure,
        sentAs,
        acceptedBy,
        evidence,
        closedAt,
        leftOut,
        by);
  }

  /** How many of its numbers are to be called, or were. */
  public int toCall() {
    return numbers - leftOut;
  }

  /** Whose word it is that the platform has a batch. */
  public enum AcceptedBy {
    /** The platform acknowledged the request. */
    PLATFORM,
    /** Call records carry the tag. */
    RECORDS,
    /** The supervisor decided so. */
    SUPERVISOR
  }
}
