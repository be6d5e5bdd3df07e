package dev.callboard.calls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are wanted: GetBill's filters one for one, and a few beyond. Null or empty means all.
 *
 * @param from earliest start, inclusive
 * @param to latest start, exclusive
 * @param direction 1 incoming, 2 outgoing, 3 all (platform documentation, GetBill)
 * @param callMethod 0 all, 1 to 6 as documented
 * @param extNumbers extensions, any of them
 * @param destNumber destination number, exact as recorded
 * @param destPrefix start of the destination number
 * @param userId custom data (employee)
 * @param memberId custom data (member)
 * @param chengshudu custom data (reference)
 * @param customUuid custom data (tag)
 * @param tagPrefix start of the tag; selects a whole campaign
 * @param answered only answered, only unanswered, or all
 * @param withRecording only with or only without a recording, or all
 * @param userKey pressed key
 * @param hangupCause a code, or null
 */
public record CallFilter(
    @Nullable Instant from,
    @Nullable Instant to,
    int direction,
    int callMethod,
    List<String> extNumbers,
    String destNumber,
    String destPrefix,
    String userId,
    String memberId,
    String chengshudu,
    String customUuid,
    String tagPrefix,
    @Nullable Boolean answered,
    @Nullable Boolean withRecording,
    String userKey,
    @Nullable Integer hangupCause) {

  /** Every call there is. */
  public static final CallFilter ALL =
      new CallFilter(null, null, 3, 0, List.of(), "", "", "", "", "", "", "", null, null, "", null);

  public CallFilter {
    extNumbers = List.copyOf(extNumbers);
  }

  /** The same filter over another span. */
  public CallFilter between(@Nullable Instant newFrom, @Nullable Instant newTo) {
    return new CallFilter(
        newFrom,
        newTo,
        direction,
        callMethod,
        extNumbers,
        destNumber,
        destPrefix,
        userId,
        memberId,
        chengshudu,
        customUuid,
        tagPrefix,
        answered,
        withRecording,
        userKey,
        hangupCause);
  }

  /** The same filter for one campaign: tags that begin with its id and a dash. */
  public CallFilter ofCampaign(String campaignId) {
    return new CallFilter(
        from,
        to,
        direction,
        callMethod,
        extNumbers,
        destNumber,
        destPrefix,
        userId,
        memberId,
        chengshudu,
        customUuid,
        campaignId + "-",
        answered,
        withRecording,
        userKey,
        hangupCause);
  }

  /** The same filter for calls with, or without, a recording. */
  public CallFilter recorded(boolean wanted) {
    return new CallFilter(
        from,
        to,
        direction,
        callMethod,
        extNumbers,
        destNumber,
        destPrefix,
        userId,
        memberId,
        chengshudu,
        customUuid,
        tagPrefix,
        answered,
        wanted,
        userKey,
        hangupCause);
  }
}
