package dev.callboard.simulator;

/**
 * A finished call of the embedded platform, under GetBill's field names where they say it well.
 *
 * @param id identifies the record
 * @param extNumber extension; empty for none
 * @param destNumber destination number as it was submitted
 * @param displayNumber caller ID
 * @param start when dialling began, Unix seconds
 * @param duration seconds of waiting
 * @param billSec seconds of talking, 0 when not answered
 * @param answered whether it was answered
 * @param incoming whether it came in instead of going out
 * @param callMethod 0 to 6
 * @param userId employee, {@code "0"} for none
 * @param memberId member, {@code "0"} for none
 * @param chengshudu customer's data, echoed
 * @param customUuid customer's tag, echoed
 * @param recordFileName what GetRecodeFile takes; empty without a recording
 * @param hangupDirection who hung up, a code
 * @param hangupCause why, a code
 * @param userKey pressed key, empty for none
 */
public record SimulatedCall(
    long id,
    String extNumber,
    String destNumber,
    String displayNumber,
    long start,
    int duration,
    int billSec,
    boolean answered,
    boolean incoming,
    int callMethod,
    String userId,
    String memberId,
    String chengshudu,
    String customUuid,
    String recordFileName,
    int hangupDirection,
    int hangupCause,
    String userKey) {

  /** When it was answered, Unix seconds; meaningless when it was not. */
  public long answer() {
    return start + duration;
  }

  /** When it ended, Unix seconds. */
  public long end() {
    return start + duration + billSec;
  }

  /** Whether there is a recording. */
  public boolean recorded() {
    return !recordFileName.isEmpty();
  }

  /** Numbers are personal data: only the id is printed. */
  @Override
  public String toString() {
    return "SimulatedCall[" + id + "]";
  }
}
