package dev.callboard.ui.calls;

import dev.callboard.calls.CallFilter;
import dev.callboard.platform.BillQuery;
import dev.callboard.platform.PlatformClock;
import dev.callboard.recordings.RecordingState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the calls screen is asked for: GetBill's filters one for one, and those beyond that only the
 * local records answer. Texts as they were typed; empty and null mean any.
 *
 * @param from the picked day, or the first of two
 * @param to the last of two picked days
 * @param direction 1 incoming, 2 outgoing, 3 any (GetBill)
 * @param method 0 any, 1 to 6 (GetBill's {@code callmethod})
 * @param number a destination number or the start of one
 * @param exact whether the number is whole
 * @param extensions several with commas between
 * @param userId GetBill's {@code userid}
 * @param memberId GetBill's {@code memberid}
 * @param reference GetBill's {@code chengshudu}
 * @param tag GetBill's {@code customuuid}
 * @param syncFlag GetBill's record type; 3 changes nothing on the platform
 * @param talkFrom least talking seconds
 * @param talkTo most talking seconds
 * @param key the pressed key
 * @param cause a hang-up code
 * @param campaign a campaign's id
 * @param callerId the number that was shown
 * @param recording whether the platform named a recording
 * @param kept where the recording is
 * @param note part of the note's text
 */
record FilterValues(
    When when,
    LocalDate from,
    LocalDate to,
    int direction,
    int method,
    String number,
    boolean exact,
    String extensions,
    String userId,
    String memberId,
    String reference,
    String tag,
    int syncFlag,
    @Nullable Boolean answered,
    String talkFrom,
    String talkTo,
    String key,
    String cause,
    String campaign,
    String callerId,
    @Nullable Boolean recording,
    @Nullable RecordingState kept,
    String note) {

  /** Two picked days are a span whichever of them was picked first. */
  FilterValues {
    if (when == When.CUSTOM && to.isBefore(from)) {
      LocalDate first = to;
      to = from;
      from = first;
    }
  }

  /** GetBill: all directions, and all records whether queried before or not. */
  static final int ALL = 3;

  /** GetBill wants a span; nothing was recorded before. */
  private static final LocalDateTime BEGINNING = LocalDateTime.of(2015, 1, 1, 0, 0);

  /** The last seven days, and nothing else narrowed down. */
  static FilterValues first(LocalDate today) {
    return any(When.LAST_7_DAYS, today);
  }

  /** Everything there is. */
  static FilterValues everything(LocalDate today) {
    return any(When.ALL, today);
  }

  private static FilterValues any(When when, LocalDate today) {
    return new FilterValues(
        when, today, today, ALL, 0, "", false, "", "", "", "", "", ALL, null, "", "", "", "", "",
        "", null, null, "");
  }

  /** The same without a record type that marks what the platform hands out. */
  FilterValues changingNothing() {
    return under(ALL);
  }

  /** The same under another record type. */
  FilterValues under(int flag) {
    return new FilterValues(
        when,
        from,
        to,
        direction,
        method,
        number,
        exact,
        extensions,
        userId,
        memberId,
        reference,
        tag,
        flag,
        answered,
        talkFrom,
        talkTo,
        key,
        cause,
        campaign,
        callerId,
        recording,
        kept,
        note);
  }

  /** First moment of the span; null for no limit. The clock gives the operator's day. */
  @Nullable Instant start(Clock clock) {
    LocalDate first = when.first(LocalDate.now(clock), from);
    return first == null ? null : first.atStartOfDay(clock.getZone()).toInstant();
  }

  /** First moment after the span; null for no limit. */
  @Nullable Instant end(Clock clock) {
    LocalDate last = when.last(LocalDate.now(clock), from, to);
    return last == null ? null : last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  /**
   * The filter over the local records, as far as they answer it themselves: note and {@link #kept} are
   * answered by {@link Surroundings} and narrow it down to a set of records.
   */
  CallFilter local(Clock clock) {
    CallFilter filter =
        new CallFilter(
                start(clock),
                end(clock),
                direction,
                method,
                extensionList(),
                exact ? digits() : "",
                exact ? "" : digits(),
                userId.strip(),
                memberId.strip(),
                reference.strip(),
                tag.strip(),
                "",
                answered,
                recording,
                key.strip(),
                number(cause))
            .talking(number(talkFrom), number(talkTo))
            .calledFrom(plain(callerId));
    return campaign.isEmpty() ? filter : filter.ofCampaign(campaign);
  }

  /**
   * The same as a page of GetBill; what GetBill does not know is left out, see {@link #localOnly}.
   *
   * @param page counted from 1
   */
  BillQuery platform(Clock clock, PlatformClock platformClock, int page, int perPage) {
    Instant start = start(clock);
    Instant end = end(clock);
    return new BillQuery(
        start == null ? BEGINNING : platformClock.local(start),
        end == null
            ? platformClock.local(clock.instant()).with(LocalTime.MAX).withNano(0)
            : platformClock.local(end).minusSeconds(1),
        syncFlag,
        direction,
        method,
        page,
        perPage,
        extensionList(),
        exact ? digits() : "",
        userId.strip(),
        memberId.strip(),
        reference.strip(),
        tag.strip());
  }

  /** Whether something is set that only the local records can be filtered by. */
  boolean localOnly() {
    return answered != null
        || recording != null
        || kept != null
        || (!exact && !number.isBlank())
        || !(talkFrom + talkTo + key + cause + campaign + callerId + note).isBlank();
  }

  private String digits() {
    return plain(number);
  }

  /** A number without what people write between its digits. */
  private static String plain(String number) {
    return number.replaceAll("[\\s().-]", "");
  }

  private List<String> extensionList() {
    return Arrays.stream(extensions.split("[,\\s]+")).filter(e -> !e.isBlank()).toList();
  }

  /** A whole number; null where none is written. */
  static @Nullable Integer number(String written) {
    String digits = written.strip();
    return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
  }
}
