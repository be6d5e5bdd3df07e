package dev.callboard.recordings;

import dev.callboard.calls.Disposition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which recordings are wanted. Null and the empty string mean any.
 *
 * @param from earliest start of the call, inclusive
 * @param to latest start, exclusive
 * @param number how the destination number begins; with a star before it, how it ends; with an
 *     equals sign before it, the number itself
 * @param campaign a campaign's id, or the tag a call was sent under
 * @param disposition what became of the call
 * @param leastTalk talking seconds at least
 * @param mostTalk talking seconds at most
 * @param key the key that was pressed
 * @param note what its note or a marker contains, in any case
 * @param group where it is
 */
public record RecordingFilter(
    @Nullable Instant from,
    @Nullable Instant to,
    String number,
    String campaign,
    @Nullable Disposition disposition,
    @Nullable Integer leastTalk,
    @Nullable Integer mostTalk,
    String key,
    String note,
    RecordingGroup group) {

  /** Every recording there is. */
  public static final RecordingFilter ALL =
      new RecordingFilter(null, null, "", "", null, null, null, "", "", RecordingGroup.ANY);

  /** The same over another span. */
  public RecordingFilter between(@Nullable Instant newFrom, @Nullable Instant newTo) {
    return new RecordingFilter(
        newFrom, newTo, number, campaign, disposition, leastTalk, mostTalk, key, note, group);
  }

  /** The same for numbers that begin, or with a star before end, so. */
  public RecordingFilter ofNumber(String wanted) {
    return new RecordingFilter(
        from, to, wanted, campaign, disposition, leastTalk, mostTalk, key, note, group);
  }

  /** The same for a campaign's id or a tag. */
  public RecordingFilter ofCampaign(String wanted) {
    return new RecordingFilter(
        from, to, number, wanted, disposition, leastTalk, mostTalk, key, note, group);
  }

  /** The same for calls with this end; null for any. */
  public RecordingFilter ending(@Nullable Disposition wanted) {
    return new RecordingFilter(
        from, to, number, campaign, wanted, leastTalk, mostTalk, key, note, group);
  }

  /** The same for calls that were talked so many seconds; null for no bound. */
  public RecordingFilter talked(@Nullable Integer least, @Nullable Integer most) {
    return new RecordingFilter(
        from, to, number, campaign, disposition, least, most, key, note, group);
  }

  /** The same for a pressed key. */
  public RecordingFilter ofKey(String wanted) {
    return new RecordingFilter(
        from, to, number, campaign, disposition, leastTalk, mostTalk, wanted, note, group);
  }

  /** The same for a text in the note. */
  public RecordingFilter noted(String wanted) {
    return new RecordingFilter(
        from, to, number, campaign, disposition, leastTalk, mostTalk, key, wanted, group);
  }

  /** The same for another group. */
  public RecordingFilter in(RecordingGroup wanted) {
    return new RecordingFilter(
        from, to, number, campaign, disposition, leastTalk, mostTalk, key, note, wanted);
  }

  /** Numbers are personal data: they are not printed. */
  @Override
  public String toString() {
    return "RecordingFilter[" + group + "]";
  }
}
