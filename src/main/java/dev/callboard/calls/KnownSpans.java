package dev.callboard.calls;

import dev.callboard.calls.SyncSpan.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of time, and what of it has to be read.
 *
 * @param spans in order of time, none overlapping
 */
record KnownSpans(List<SyncSpan> spans) {

  /** The parts of a stretch of which nothing is known, in order of time. */
  List<Stretch> unknown(Stretch of) {
    return of.without(spans.stream().map(s -> new Stretch(s.from(), s.to())).toList());
  }

  /** The parts of a stretch that have to be read, in order of time: what is not settled. */
  List<Stretch> open(Stretch of, SyncRule rule) {
    return of.without(
        spans.stream()
            .filter(s -> s.verdict() == Verdict.PROVEN || !rule.all() && read(s))
            .map(s -> settled(s, rule))
            .filter(s -> !s.isEmpty())
            .toList());
  }

  /** Records of a call may come until the look-back is over: what was read before that is open. */
  private static Stretch settled(SyncSpan span, SyncRule rule) {
    Instant sure = span.readAt().minus(rule.lookBack());
    return new Stretch(span.from(), sure.isBefore(span.to()) ? sure : span.to());
  }

  /** Up to when anything was read; empty when nothing was. */
  Optional<Instant> readTo() {
    return spans.reversed().stream().filter(KnownSpans::read).map(SyncSpan::to).findFirst();
  }

  private static boolean read(SyncSpan span) {
    return span.verdict() != Verdict.MISSING;
  }

  /** Adjacent spans of one verdict joined, unless late records may still come to one of them alone. */
  List<SyncSpan> joined(SyncRule rule) {
    var joined = new ArrayList<SyncSpan>();
    for (SyncSpan span : spans) {
      SyncSpan last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && alike(last, span, rule)) {
        joined.set(joined.size() - 1, join(last, span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static boolean alike(SyncSpan one, SyncSpan next, SyncRule rule) {
    return one.to().equals(next.from())
        && one.verdict() == next.verdict()
        && one.settled(rule.lookBack()) == next.settled(rule.lookBack());
  }

  private static SyncSpan join(SyncSpan one, SyncSpan next) {
    Instant readAt = one.readAt().isAfter(next.readAt()) ? one.readAt() : next.readAt();
    return new SyncSpan(
        one.from(),
        next.to(),
        one.verdict(),
        one.records() + next.records(),
        one.expected() + next.expected(),
        readAt);
  }
}
