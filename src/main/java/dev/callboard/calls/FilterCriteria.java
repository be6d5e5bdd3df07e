package dev.callboard.calls;

import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Criterion.Between;
import dev.callboard.calls.index.Selection;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A filter as criteria of the search index. */
final class FilterCriteria {

  /** Where there are more different texts than this, all records are looked at instead. */
  private static final int MOST_TEXTS = 10_000;

  /** What {@link CallFilter#ofCampaign} asks for where the campaign is this program's own. */
  private static final Pattern OWN_CAMPAIGN = Pattern.compile("cb-[0-9a-z]{16}-");

  private final CallIndex index;
  private final Texts texts;
  private final List<Criterion> criteria = new ArrayList<>();

  private FilterCriteria(CallIndex index, Texts texts) {
    this.index = index;
    this.texts = texts;
  }

  /** Finds records whose texts have to be looked at. */
  @FunctionalInterface
  interface Texts {
    List<Bill> at(long[] locations) throws SQLException;
  }

  /** The rows a filter selects. */
  static Selection select(CallFilter filter, PlatformClock clock, CallIndex index, Texts texts)
      throws SQLException {
    var wanted = new FilterCriteria(index, texts);
    wanted.plain(filter, clock);
    wanted.prefixes(filter);
    return index.select(wanted.criteria);
  }

  private void plain(CallFilter filter, PlatformClock clock) {
    if (filter.from() != null || filter.to() != null) {
      criteria.add(
          new Between(
              CallColumns.START,
              filter.from() == null ? Long.MIN_VALUE : PlatformTimes.seconds(filter.from(), clock),
              filter.to() == null
                  ? Long.MAX_VALUE
                  : PlatformTimes.seconds(filter.to(), clock) - 1));
    }
    if (filter.direction() == 1 || filter.direction() == 2) {
      equal(CallColumns.DIRECTION, filter.direction() == 1 ? "callin" : "callout");
    }
    if (filter.callMethod() != 0) {
      criteria.add(Criterion.equalTo(CallColumns.METHOD, filter.callMethod()));
    }
    if (!filter.extNumbers().isEmpty()) {
      long[] any = filter.extNumbers().stream().mapToLong(NumberCode::of).toArray();
      criteria.add(Criterion.oneOf(CallColumns.EXTENSION, any));
    }
    number(CallColumns.DESTINATION, filter.destNumber());
    number(CallColumns.USER, filter.userId());
    number(CallColumns.MEMBER, filter.memberId());
    equal(CallColumns.REFERENCE, filter.chengshudu());
    equal(CallColumns.TAG, filter.customUuid());
    equal(CallColumns.KEY, filter.userKey());
    flag(CallColumns.ANSWERED, filter.answered());
    flag(CallColumns.RECORDED, filter.withRecording());
    if (filter.hangupCause() != null) {
      criteria.add(Criterion.equalTo(CallColumns.CAUSE, filter.hangupCause()));
    }
    more(filter.more());
  }

  private void more(CallFilter.More more) {
    if (more.talkFrom() != null || more.talkTo() != null) {
      criteria.add(
          new Between(
              CallColumns.TALK,
              more.talkFrom() == null ? Long.MIN_VALUE : more.talkFrom(),
              more.talkTo() == null ? Long.MAX_VALUE : more.talkTo()));
    }
    number(CallColumns.CALLER, more.callerId());
    if (more.ids() != null) {
      criteria.add(Criterion.among(CallColumns.ID, more.ids().sorted()));
    }
  }

  private void equal(int column, String value) {
    if (!value.isEmpty()) {
      criteria.add(Criterion.equalTo(column, CallColumns.text(value)));
    }
  }

  private void number(int column, String value) {
    if (!value.isEmpty()) {
      criteria.add(Criterion.equalTo(column, NumberCode.of(value)));
    }
  }

  private void flag(int column, @Nullable Boolean wanted) {
    if (wanted != null) {
      criteria.add(Criterion.equalTo(column, wanted ? 1 : 0));
    }
  }

  private void prefixes(CallFilter filter) throws SQLException {
    String number = filter.destPrefix();
    if (!number.isEmpty()) {
      Between range = NumberCode.prefix(CallColumns.DESTINATION, number);
      long[] odd =
          looked(
              NumberCode.odd(CallColumns.DESTINATION), Bill::destNumber, n -> n.startsWith(number));
      criteria.add(
          odd.length == 0
              ? range
              : new Criterion.OneOf(range.column(), range.low(), range.high(), odd));
    }
    String tag = filter.tagPrefix();
    if (OWN_CAMPAIGN.matcher(tag).matches()) {
      long campaign = CallColumns.campaign(tag + "1");
      criteria.add(Criterion.equalTo(CallColumns.CAMPAIGN, campaign));
    } else if (!tag.isEmpty()) {
      var any = new Between(CallColumns.TAG, Long.MIN_VALUE, Long.MAX_VALUE);
      long[] values = looked(any, Bill::customUuid, t -> t.startsWith(tag));
      criteria.add(Criterion.oneOf(CallColumns.TAG, values));
    }
  }

  /** The values whose texts will do, seen in the records: one for each value where there are few. */
  private long[] looked(Between among, Function<Bill, String> text, Predicate<String> accepted)
      throws SQLException {
    var all = new ArrayList<>(criteria);
    all.add(among);
    Selection selection = index.select(all);
    Optional<Map<Long, Long>> values =
        selection.distinct(among.column(), MOST_TEXTS, CallColumns.LOCATION);
    LongStream.Builder found = LongStream.builder();
    if (values.isPresent()) {
      long[] locations = values.get().values().stream().mapToLong(Long::longValue).toArray();
      add(locations, among.column(), text, accepted, found);
    } else {
      for (long offset = 0; offset < selection.count(); offset += MOST_TEXTS) {
        long[] locations =
            selection.page(CallColumns.START, false, offset, MOST_TEXTS, CallColumns.LOCATION);
        add(locations, among.column(), text, accepted, found);
      }
    }
    return found.build().distinct().toArray();
  }

  private void add(
      long[] locations,
      int column,
      Function<Bill, String> text,
      Predicate<String> accepted,
      LongStream.Builder found)
      throws SQLException {
    for (Bill bill : texts.at(locations)) {
      if (accepted.test(text.apply(bill))) {
        found.add(CallColumns.row(bill)[column]);
      }
    }
  }
}
