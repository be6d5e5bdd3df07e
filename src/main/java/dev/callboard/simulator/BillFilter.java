package dev.callboard.simulator;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Set;

/**
 * What GetBill was asked for, without the page.
 *
 * @param from earliest start, Unix seconds, inclusive
 * @param to latest start, Unix seconds, inclusive
 * @param sync 1 unqueried, 2 queried, 3 all
 * @param direction 1 incoming, 2 outgoing, 3 all
 * @param method 0 to 6; 0 is all
 * @param exts extensions; empty for all
 * @param dest destination number; empty for all
 * @param user employee; empty for all
 * @param member member; empty for all
 * @param chengshudu customer data; empty for all
 * @param tag customuuid; empty for all
 */
record BillFilter(
    long from,
    long to,
    int sync,
    int direction,
    int method,
    Set<String> exts,
    String dest,
    String user,
    String member,
    String chengshudu,
    String tag) {

  static BillFilter of(Form form) throws ServiceError {
    long from = time(form.text("starttime"));
    long to = time(form.text("endtime"));
    ServiceError.unless(from <= to);
    String exts = form.text("extnumber");
    // A later revision of the documentation calls the same filter "ext".
    String chengshudu = form.text("chengshudu");
    return new BillFilter(
        from,
        to,
        number(form, "syncflag", 1, 1, 3),
        number(form, "direction", 3, 1, 3),
        number(form, "callmethod", 3, 0, 6),
        exts.isEmpty() ? Set.of() : Set.copyOf(List.of(exts.split("\\s*,\\s*"))),
        form.text("destnumber"),
        form.text("userid"),
        form.text("memberid"),
        chengshudu.isEmpty() ? form.text("ext") : chengshudu,
        form.text("customuuid"));
  }

  /** A whole number of a request within bounds; 400 otherwise. */
  static int number(Form form, String name, int missing, int least, int most) throws ServiceError {
    int value = form.number(name, missing).orElse(Integer.MIN_VALUE);
    ServiceError.unless(value >= least && value <= most);
    return value;
  }

  /** Whether nothing but the time and the sync flag decides. */
  boolean everything() {
    return direction == 3
        && method == 0
        && exts.isEmpty()
        && (dest + user + member + chengshudu + tag).isEmpty();
  }

  /** Whether a call started in the span. */
  boolean spans(SimulatedCall call) {
    return call.start() >= from && call.start() <= to;
  }

  /** Whether a call matches, time and sync flag aside. */
  boolean matches(SimulatedCall call) {
    return (direction == 3 || call.incoming() == (direction == 1))
        && (method == 0 || call.callMethod() == method)
        && (exts.isEmpty() || exts.contains(call.extNumber()))
        && (dest.isEmpty() || dest.equals(call.destNumber()))
        && (user.isEmpty() || user.equals(call.userId()))
        && (member.isEmpty() || member.equals(call.memberId()))
        && (chengshudu.isEmpty() || chengshudu.equals(call.chengshudu()))
        && (tag.isEmpty() || tag.equals(call.customUuid()));
  }

  private static long time(String text) throws ServiceError {
    try {
      return LocalDateTime.parse(text, SimClock.FORMAT.withResolverStyle(ResolverStyle.STRICT))
          .toEpochSecond(SimClock.ZONE);
    } catch (DateTimeParseException e) {
      throw new ServiceError(400);
    }
  }
}
