package dev.callboard.callback;

import dev.callboard.calls.CallRecord;
import dev.callboard.platform.Bill;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a callback told, beside what the platform itself says of that call.
 *
 * @param told the record as it came; anybody who knows the address can have sent it
 * @param receivedAt when it came last
 * @param known the record of the same id that a sync has read; null while there is none
 */
public record Callback(Bill told, Instant receivedAt, @Nullable CallRecord known) {

  /** Figures at a number's end that are the same in every written form of it. */
  private static final int SIGNIFICANT = 7;

  /** How far a callback may be believed. */
  public enum State {
    /** No sync has read a record of that id. */
    UNCONFIRMED,
    /** A sync has, and it says the same. */
    CONFIRMED,
    /** A sync has, and it says something else: the callback was forged, or is outdated. */
    CONTRADICTED
  }

  /** How far it may be believed. */
  public State state() {
    if (known == null) {
      return State.UNCONFIRMED;
    }
    return agrees(known.bill()) ? State.CONFIRMED : State.CONTRADICTED;
  }

  /** What is to be shown: the platform's own word where there is one. */
  public Bill shown() {
    return known == null ? told : known.bill();
  }

  private boolean agrees(Bill own) {
    return told.billSec() == own.billSec()
        && told.startTime().equals(own.startTime())
        && told.customUuid().equals(own.customUuid())
        && end(told.destNumber()).equals(end(own.destNumber()));
  }

  private static String end(String number) {
    return number.substring(Math.max(0, number.length() - SIGNIFICANT));
  }
}
