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
import org.jspecify.annotations.Nullable;

/** A filter as criteria of the search index. */
final class FilterCriteria {

  /** More different texts than this are left to the database. */
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
    List<Bill> of(long[] ids) throws SQLException;
  }

  /** The rows a filter selects; empty when only the database can tell. */
  static Optional<Selection> select(
      CallFilter filter, PlatformClock clock, CallIndex index, Texts texts) throws SQLException {
    var wanted = new FilterCriteria(index, texts);
    wanted.plain(filter, clock);
    return wanted.prefixes(filter) ? Optional.of(index.select(wanted.criteria)) : Optional.empty();
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
      long[] any = filter.extNumbers().stream().mapToLong(CallColumns::text).toArray();
      criteria.add(Criterion.oneOf(CallColumns.EXTENSION, any));
    }
    if (!filter.destNumber().isEmpty()) {
      criteria.add(Criterion.equalTo(CallColumns.DESTINATION, NumberCode.of(filter.destNumber())));
    }
    equal(CallColumns.USER, filter.userId());
    equal(CallColumns.MEMBER, filter.memberId());
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
    equal(CallColumns.CALLER, more.callerId());
    if (more.ids() != null) {
      criteria.add(Criterion.among(CallColumns.ID, more.ids().sorted()));
    }
  }

  private void equal(int column, String value) {
    if (!value.isEmpty()) {
      criteria.add(Criterion.equalTo(column, CallColumns.text(value)));
    }
  }

  private void flag(int column, @Nullable Boolean wanted) {
    if (wanted != null) {
      criteria.add(Criterion.equalTo(column, wanted ? 1 : 0));
    }
  }

  /** Returns false when there is too much to look at. */
  private boolean prefixes(CallFilter filter) throws SQLException {
    String number = filter.destPrefix();
    if (!number.isEmpty()) {
      Between range = NumberCode.prefix(CallColumns.DESTINATION, number);
      Optional<long[]> odd =
          looked(
              NumberCode.odd(CallColumns.DESTINATION), Bill::destNumber, n -> n.startsWith(number));
      if (odd.isEmpty()) {
        return false;
      }
      criteria.add(
          odd.get().length == 0
              ? range
              : new Criterion.OneOf(range.column(), range.low(), range.high(), odd.get()));
    }
    String tag = filter.tagPrefix();
    if (OWN_CAMPAIGN.matcher(tag).matches()) {
      long campaign = CallColumns.campaign(tag + "1");
      criteria.add(Criterion.equalTo(CallColumns.CAMPAIGN, campaign));
    } else if (!tag.isEmpty()) {
      var any = new Between(CallColumns.TAG, Long.MIN_VALUE, Long.MAX_VALUE);
      Optional<long[]> values = looked(any, Bill::customUuid, t -> t.startsWith(tag));
      values.ifPresent(all -> criteria.add(Criterion.oneOf(CallColumns.TAG, all)));
      return values.isPresent();
    }
    return true;
  }

  /** The values whose texts will do, seen in the database; empty when there are too many values. */
  private Optional<long[]> looked(
      Between among, Function<Bill, String> text, Predicate<String> accepted) throws SQLException {
    var all = new ArrayList<>(criteria);
    all.add(among);
    Optional<Map<Long, Long>> values = index.select(all).distinct(among.column(), MOST_TEXTS);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    long[] ids = values.get().values().stream().mapToLong(Long::longValue).toArray();
    return Optional.of(
        texts.of(ids).stream()
            .filter(bill -> accepted.test(text.apply(bill)))
            .mapToLong(bill -> CallColumns.row(bill)[among.column()])
            .toArray());
  }
}
