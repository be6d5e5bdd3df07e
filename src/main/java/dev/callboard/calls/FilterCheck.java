package dev.callboard.calls;

import dev.callboard.platform.Bill;

/**
 * The texts of a filter against a record itself. The search index knows long texts by hashes of 63
 * bits; whatever is shown or exported is looked at once more.
 */
final class FilterCheck {

  private FilterCheck() {}

  /** Whether a record that the index selected has the texts that were asked for. */
  static boolean agrees(CallFilter wanted, Bill bill) {
    return (wanted.direction() != 1 || bill.direction().equals("callin"))
        && (wanted.direction() != 2 || bill.direction().equals("callout"))
        && (wanted.extNumbers().isEmpty() || wanted.extNumbers().contains(bill.extNumber()))
        && either(wanted.destNumber(), bill.destNumber())
        && bill.destNumber().startsWith(wanted.destPrefix())
        && either(wanted.userId(), bill.userId())
        && either(wanted.memberId(), bill.memberId())
        && either(wanted.chengshudu(), bill.chengshudu())
        && either(wanted.customUuid(), bill.customUuid())
        && bill.customUuid().startsWith(wanted.tagPrefix())
        && either(wanted.userKey(), bill.userKey())
        && either(wanted.more().callerId(), bill.displayNumber());
  }

  private static boolean either(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }
}
