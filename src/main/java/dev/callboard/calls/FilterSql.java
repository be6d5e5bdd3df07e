package dev.callboard.calls;

import dev.callboard.platform.PlatformClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A filter as the condition of a query.
 *
 * @param where begins with {@code WHERE}, or is empty
 * @param arguments for its question marks, in order
 */
record FilterSql(String where, List<Object> arguments) {

  static FilterSql of(CallFilter filter, PlatformClock clock) {
    var conditions = new Conditions();
    if (filter.from() != null) {
      conditions.add("starttime >= ?", PlatformTimes.seconds(filter.from(), clock));
    }
    if (filter.to() != null) {
      conditions.add("starttime < ?", PlatformTimes.seconds(filter.to(), clock));
    }
    if (filter.direction() == 1 || filter.direction() == 2) {
      conditions.add("direction = ?", filter.direction() == 1 ? "callin" : "callout");
    }
    if (filter.callMethod() != 0) {
      conditions.add("callmethod = ?", filter.callMethod());
    }
    if (!filter.extNumbers().isEmpty()) {
      String marks = String.join(", ", Collections.nCopies(filter.extNumbers().size(), "?"));
      conditions.add("extnumber IN (" + marks + ")", filter.extNumbers().toArray());
    }
    conditions.equal("destnumber", filter.destNumber());
    conditions.prefix("destnumber", filter.destPrefix());
    conditions.equal("userid", filter.userId());
    conditions.equal("memberid", filter.memberId());
    conditions.equal("chengshudu", filter.chengshudu());
    conditions.equal("customuuid", filter.customUuid());
    conditions.prefix("customuuid", filter.tagPrefix());
    conditions.equal("userkey", filter.userKey());
    if (filter.answered() != null) {
      conditions.add("answered = ?", filter.answered());
    }
    if (filter.withRecording() != null) {
      conditions.add("recorded = ?", filter.withRecording());
    }
    if (filter.hangupCause() != null) {
      conditions.add("hangupcause = ?", filter.hangupCause());
    }
    CallFilter.More more = filter.more();
    if (more.talkFrom() != null) {
      conditions.add("billsec >= ?", more.talkFrom());
    }
    if (more.talkTo() != null) {
      conditions.add("billsec <= ?", more.talkTo());
    }
    conditions.equal("displaynumber", more.callerId());
    if (more.ids() != null) {
      conditions.add("id = ANY(?)", (Object) LongStream.of(more.ids().sorted()).boxed().toArray());
    }
    return conditions.sql();
  }

  private static final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    void add(String text, Object... values) {
      texts.add(text);
      Collections.addAll(arguments, values);
    }

    void equal(String column, String value) {
      if (!value.isEmpty()) {
        add(column + " = ?", value);
      }
    }

    /** A range and not LIKE: the index serves it, and nothing in the value needs escaping. */
    void prefix(String column, String value) {
      if (!value.isEmpty()) {
        add(column + " >= ? AND " + column + " < ?", value, value + Character.MAX_VALUE);
      }
    }

    FilterSql sql() {
      return new FilterSql(
          texts.isEmpty() ? "" : " WHERE " + String.join(" AND ", texts), List.copyOf(arguments));
    }
  }
}
