package dev.callboard.calls;

import dev.callboard.platform.Bill;

/** What became of a call, in the trade's few words. */
public enum Disposition {
  ANSWERED,
  NO_ANSWER,
  BUSY,
  REFUSED,
  CANCELLED,
  FAILED;

  /**
   * Judges a record: talking seconds or an answer time mean answered; else the hang-up cause decides
   * (platform documentation, codes 10001 to 10041, and observed ones).
   */
  public static Disposition of(Bill bill) {
    return of(bill.billSec() > 0 || bill.answerTime() != null, bill.hangupCause());
  }

  /** Judges a call by whether it was answered and its hang-up cause. */
  static Disposition of(boolean answered, int hangupCause) {
    if (answered) {
      return ANSWERED;
    }
    return switch (hangupCause) {
      case 10002 -> CANCELLED;
      case 10003, 1205, 1216 -> REFUSED;
      case 10006 -> BUSY;
      case 10004, 10007, 10008, 10009, 10012, 10013, 10014, 10019, 10024, 10025, 10027, 10028 ->
          FAILED;
      default -> NO_ANSWER;
    };
  }
}
