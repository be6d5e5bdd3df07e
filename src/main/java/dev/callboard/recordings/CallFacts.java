package dev.callboard.recordings;

import dev.callboard.calls.CallRecord;
import dev.callboard.calls.Disposition;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;

/**
 * What lists and searches need of a call record.
 *
 * @param callId the call's id
 * @param start start of the call: seconds of the platform's clock read as if it were UTC
 * @param number destination number as recorded
 * @param tag custom data under which the call was sent; empty for none
 * @param userKey pressed key; empty for none
 * @param talk talking seconds
 * @param disposition what became of the call
 */
record CallFacts(
    long callId,
    long start,
    String number,
    String tag,
    String userKey,
    int talk,
    Disposition disposition) {

  static CallFacts of(CallRecord call, PlatformClock clock) {
    Bill bill = call.bill();
    return new CallFacts(
        bill.id(),
        CallTimes.seconds(call.start(), clock),
        bill.destNumber(),
        bill.customUuid().equals("0") ? "" : bill.customUuid(),
        bill.userKey(),
        bill.billSec(),
        call.disposition());
  }

  static CallFacts of(Bill bill, PlatformClock clock) {
    return of(CallRecord.of(bill, clock), clock);
  }

  /** Numbers are personal data: only the id is printed. */
  @Override
  public String toString() {
    return "CallFacts[" + callId + "]";
  }
}
