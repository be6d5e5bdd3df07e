package dev.callboard.campaign;

import dev.callboard.calls.CallRecord;
import dev.callboard.calls.Disposition;
import org.jspecify.annotations.Nullable;

/** The last call to one number, as known so far. Not thread-safe. */
final class LastCall {

  private final long number;
  private long callId;
  private long start;
  private @Nullable Disposition disposition;
  private String userKey;
  private int attempts;
  private int ring;
  private int talk;
  private int cause;
  private int side;
  private boolean changed;

  /**
   * What is stored.
   *
   * @param number id of the number
   * @param start Unix seconds; ignored without a disposition
   * @param disposition null when there was no call
   */
  LastCall(
      long number,
      long callId,
      long start,
      @Nullable Disposition disposition,
      String userKey,
      int attempts,
      int ring,
      int talk,
      int cause,
      int side) {
    this.number = number;
    this.callId = callId;
    this.start = start;
    this.disposition = disposition;
    this.userKey = userKey;
    this.attempts = attempts;
    this.ring = ring;
    this.talk = talk;
    this.cause = cause;
    this.side = side;
  }

  /**
   * Takes a record of a call to the number.
   *
   * @param fresh whether it was not counted before
   */
  void take(CallRecord call, boolean fresh, BatchTally tally) {
    attempts += fresh ? 1 : 0;
    changed |= fresh;
    long begun = call.start().getEpochSecond();
    boolean later = begun > start || (begun == start && call.id() >= callId);
    if (disposition != null && !later && call.id() != callId) {
      return;
    }
    if (disposition != null) {
      tally.add(Fate.of(disposition), userKey, -1);
    }
    disposition = call.disposition();
    userKey = pressed(call.bill().userKey());
    callId = call.id();
    start = begun;
    ring = call.bill().duration();
    talk = call.bill().billSec();
    cause = call.bill().hangupCause();
    side = call.bill().hangupDirection();
    changed = true;
    tally.add(Fate.of(disposition), userKey, 1);
  }

  // "0" means none on this platform (observed), as the empty text does.
  private static String pressed(String key) {
    return key.equals("0") ? "" : key;
  }

  long number() {
    return number;
  }

  long callId() {
    return callId;
  }

  long start() {
    return start;
  }

  @Nullable Disposition disposition() {
    return disposition;
  }

  String userKey() {
    return userKey;
  }

  int attempts() {
    return attempts;
  }

  /** Seconds of waiting. */
  int ring() {
    return ring;
  }

  /** Seconds of talking. */
  int talk() {
    return talk;
  }

  /** Hang-up cause, a code of the platform. */
  int cause() {
    return cause;
  }

  /** Who hung up, a code of the platform. */
  int side() {
    return side;
  }

  boolean changed() {
    return changed;
  }
}
