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
 * @param more what GetBill has nothing like
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
    @Nullable Integer hangupCause,
    More more) {

  /** Every call there is. */
  public static final CallFilter ALL =
      new CallFilter(null, null, 3, 0, List.of(), "", "", "", "", "", "", "", null, null, "", null);

  public CallFilter {
    extNumbers = List.copyOf(extNumbers);
  }

  /** A filter of what GetBill knows and the plain columns. */
  public CallFilter(
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
    this(
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
        withRecording,
        userKey,
        hangupCause,
        More.NOTHING);
  }

  /**
   * What GetBill has nothing like.
   *
   * @param talkFrom least talking seconds, inclusive
   * @param talkTo most talking seconds, inclusive
   * @param callerId caller ID, exact as recorded
   * @param ids only these records: those with a note that says something, or whose recording is in
   *     some state, are known elsewhere; null for all
   */
  public record More(
      @Nullable Integer talkFrom,
      @Nullable Integer talkTo,
      String callerId,
      @Nullable CallIds ids) {

    /** All calls. */
    public static final More NOTHING = new More(null, null, "", null);
  }

  /** The same filter over another span. */
  public CallFilter between(@Nullable Instant newFrom, @Nullable Instant newTo) {
    return with(newFrom, newTo, tagPrefix, withRecording, more);
  }

  /** The same filter for one campaign: tags that begin with its id and a dash. */
  public CallFilter ofCampaign(String campaignId) {
    return with(from, to, campaignId + "-", withRecording, more);
  }

  /** The same filter for calls with, or without, a recording. */
  public CallFilter recorded(boolean wanted) {
    return with(from, to, tagPrefix, wanted, more);
  }

  /** The same filter for calls that talked for so many seconds, both inclusive, null for no end. */
  public CallFilter talking(@Nullable Integer least, @Nullable Integer most) {
    return with(from, to, tagPrefix, withRecording, new More(least, most, more.callerId, more.ids));
  }

  /** The same filter for calls under one caller ID; empty for any. */
  public CallFilter calledFrom(String callerId) {
    return with(
        from,
        to,
        tagPrefix,
        withRecording,
        new More(more.talkFrom, more.talkTo, callerId, more.ids));
  }

  /** The same filter for some records; null for all. */
  public CallFilter among(@Nullable CallIds ids) {
    return with(
        from,
        to,
        tagPrefix,
        withRecording,
        new More(more.talkFrom, more.talkTo, more.callerId, ids));
  }

  private CallFilter with(
      @Nullable Instant newFrom,
      @Nullable Instant newTo,
      String newTagPrefix,
      @Nullable Boolean recorded,
      More newMore) {
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
        newTagPrefix,
        answered,
        recorded,
        userKey,
        hangupCause,
        newMore);
  }
}
