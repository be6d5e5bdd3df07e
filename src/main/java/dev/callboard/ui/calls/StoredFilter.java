package dev.callboard.ui.calls;

import dev.callboard.recordings.RecordingState;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it stands in a file: what is not narrowed down is left out, GetBill's filters bear
 * GetBill's names. A value that makes no sense counts as none.
 */
record StoredFilter(
    @Nullable String when,
    @Nullable String from,
    @Nullable String to,
    @Nullable Integer direction,
    @Nullable Integer callmethod,
    @Nullable String destnumber,
    @Nullable String destprefix,
    @Nullable String extnumber,
    @Nullable String userid,
    @Nullable String memberid,
    @Nullable String chengshudu,
    @Nullable String customuuid,
    @Nullable Integer syncflag,
    @Nullable Boolean answered,
    @Nullable String talkfrom,
    @Nullable String talkto,
    @Nullable String userkey,
    @Nullable String hangupcause,
    @Nullable String campaign,
    @Nullable String displaynumber,
    @Nullable Boolean recording,
    @Nullable String recordingstate,
    @Nullable String note) {

  static StoredFilter of(FilterValues v) {
    boolean picked = v.when().picked();
    return new StoredFilter(
        v.when().name(),
        picked ? v.from().toString() : null,
        v.when() == When.CUSTOM ? v.to().toString() : null,
        v.direction() == FilterValues.ALL ? null : v.direction(),
        v.method() == 0 ? null : v.method(),
        v.exact() ? filled(v.number()) : null,
        v.exact() ? null : filled(v.number()),
        filled(v.extensions()),
        filled(v.userId()),
        filled(v.memberId()),
        filled(v.reference()),
        filled(v.tag()),
        v.syncFlag() == FilterValues.ALL ? null : v.syncFlag(),
        v.answered(),
        filled(v.talkFrom()),
        filled(v.talkTo()),
        filled(v.key()),
        filled(v.cause()),
        filled(v.campaign()),
        filled(v.callerId()),
        v.recording(),
        v.kept() == null ? null : v.kept().name(),
        filled(v.note()));
  }

  FilterValues values(LocalDate today) {
    boolean exact = destnumber != null;
    return new FilterValues(
        named(When.values(), when, When.LAST_7_DAYS),
        day(from, today),
        day(to, today),
        within(direction, 1, 3, FilterValues.ALL),
        within(callmethod, 0, 6, 0),
        exact ? text(destnumber) : text(destprefix),
        exact,
        text(extnumber),
        text(userid),
        text(memberid),
        text(chengshudu),
        text(customuuid),
        within(syncflag, 1, 3, FilterValues.ALL),
        answered,
        text(talkfrom),
        text(talkto),
        text(userkey),
        text(hangupcause),
        text(campaign),
        text(displaynumber),
        recording,
        named(RecordingState.values(), recordingstate, null),
        text(note));
  }

  private static @Nullable String filled(String text) {
    return text.isBlank() ? null : text;
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }

  private static int within(@Nullable Integer stored, int least, int most, int otherwise) {
    return stored != null && stored >= least && stored <= most ? stored : otherwise;
  }

  private static <E extends Enum<E>> @Nullable E named(
      E[] all, @Nullable String name, @Nullable E otherwise) {
    for (E one : all) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return otherwise;
  }

  private static LocalDate day(@Nullable String stored, LocalDate otherwise) {
    try {
      return stored == null ? otherwise : LocalDate.parse(stored);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
