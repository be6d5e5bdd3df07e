package dev.callboard.ui.calls;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.Disposition;
import dev.callboard.platform.Bill;
import org.jspecify.annotations.Nullable;

/** Whether a filter selects one record that is not stored yet. */
record FilterMatch(CallFilter filter) {

  boolean selects(CallRecord call) {
    return span(call) && platform(call.bill()) && beyond(call);
  }

  private boolean span(CallRecord call) {
    return (filter.from() == null || !call.start().isBefore(filter.from()))
        && (filter.to() == null || call.start().isBefore(filter.to()));
  }

  private boolean platform(Bill bill) {
    return (filter.direction() == 3
            || bill.direction().equals(filter.direction() == 1 ? "callin" : "callout"))
        && (filter.callMethod() == 0 || filter.callMethod() == bill.callMethod())
        && (filter.extNumbers().isEmpty() || filter.extNumbers().contains(bill.extNumber()))
        && equal(filter.destNumber(), bill.destNumber())
        && bill.destNumber().startsWith(filter.destPrefix())
        && equal(filter.userId(), bill.userId())
        && equal(filter.memberId(), bill.memberId())
        && equal(filter.chengshudu(), bill.chengshudu())
        && equal(filter.customUuid(), bill.customUuid())
        && bill.customUuid().startsWith(filter.tagPrefix());
  }

  private boolean beyond(CallRecord call) {
    Bill bill = call.bill();
    CallFilter.More more = filter.more();
    boolean answered = call.disposition() == Disposition.ANSWERED;
    return (filter.answered() == null || filter.answered() == answered)
        && (filter.withRecording() == null || filter.withRecording() == call.hasRecording())
        && equal(filter.userKey(), bill.userKey())
        && (filter.hangupCause() == null || filter.hangupCause() == bill.hangupCause())
        && equal(more.callerId(), bill.displayNumber())
        && within(more.talkFrom(), more.talkTo(), bill.billSec())
        && (more.ids() == null || more.ids().contains(call.id()));
  }

  private static boolean within(@Nullable Integer least, @Nullable Integer most, int seconds) {
    return (least == null || seconds >= least) && (most == null || seconds <= most);
  }

  private static boolean equal(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }
}
