package dev.callboard.platform;

import org.jspecify.annotations.Nullable;

/**
 * One call record exactly as the platform wrote it (platform documentation, GetBill): texts
 * verbatim, the empty string where a field was absent or null, numbers read from numbers or strings.
 *
 * @param id identifies the record
 * @param extNumber extension
 * @param destNumber destination number
 * @param displayNumber caller ID
 * @param startTime {@code yyyy-MM-dd HH:mm:ss}, platform time
 * @param answerTime null when the platform said null, nothing, or the empty string: not answered
 * @param endTime end of the call
 * @param duration waiting seconds
 * @param billSec talking seconds
 * @param direction {@code callin} or {@code callout}
 * @param callMethod 0 to 6
 * @param userId custom data (employee)
 * @param memberId custom data (member)
 * @param chengshudu custom data (reference)
 * @param customUuid custom data (tag)
 * @param recordFileName what GetRecodeFile takes; empty without a recording
 * @param downloadIp where the recording is
 * @param hangupDirection who hung up, a code
 * @param hangupCause why, a code
 * @param userKey pressed key: a digit, star, hash or empty
 */
public record Bill(
    long id,
    String extNumber,
    String destNumber,
    String displayNumber,
    String startTime,
    @Nullable String answerTime,
    String endTime,
    int duration,
    int billSec,
    String direction,
    int callMethod,
    String userId,
    String memberId,
    String chengshudu,
    String customUuid,
    String recordFileName,
    String downloadIp,
    int hangupDirection,
    int hangupCause,
    String userKey) {

  /** Numbers are personal data: only the id is printed. */
  @Override
  public String toString() {
    return "Bill[" + id + "]";
  }
}
