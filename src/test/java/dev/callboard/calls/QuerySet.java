package dev.callboard.calls;

import dev.callboard.platform.Bill;
import dev.callboard.simulator.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions of the benchmarks: mixes of filters over spans, their values drawn from records. */
final class QuerySet {

  private static final int[] SPANS = {0, 90, 7, 1};

  private final Random random = new Random(1);
  private final List<Bill> samples = new ArrayList<>();
  private final Instant first;
  private final Instant last;

  QuerySet(History history) {
    for (int i = 0; i < 1000; i++) {
      samples.add(SimulatedBills.bill(history.call(random.nextInt(history.size()))));
    }
    first = Instant.ofEpochSecond(history.call(0).start());
    last = Instant.ofEpochSecond(history.call(history.size() - 1).start());
  }

  /**
   * What is filtered by and ordered by.
   *
   * @param parts names of fields
   */
  record Mix(String name, CallSort sort, List<String> parts) {}

  List<Mix> mixes() {
    return List.of(
        mix("nothing", CallSort.START),
        mix("extension", CallSort.START, "ext"),
        mix("five extensions", CallSort.START, "ext5"),
        mix("number", CallSort.START, "dest"),
        mix("number begins", CallSort.START, "prefix"),
        mix("user", CallSort.START, "user"),
        mix("member", CallSort.START, "member"),
        mix("reference", CallSort.START, "reference"),
        mix("tag", CallSort.START, "tag"),
        mix("direction", CallSort.START, "direction"),
        mix("method", CallSort.START, "method"),
        mix("answered", CallSort.START, "answered"),
        mix("recorded", CallSort.START, "recorded"),
        mix("key", CallSort.START, "key"),
        mix("cause", CallSort.START, "cause"),
        mix("talk 10 to 60 s", CallSort.START, "talk"),
        mix("caller ID", CallSort.START, "caller"),
        mix("direction, method, reference", CallSort.START, "direction", "method", "reference"),
        mix("answered, recorded, key", CallSort.START, "answered", "recorded", "key"),
        mix("user, talk, cause", CallSort.START, "user", "talk", "cause"),
        mix("nothing by number", CallSort.DESTINATION),
        mix("nothing by talk", CallSort.TALK),
        mix("nothing by extension", CallSort.EXTENSION),
        mix("method by number", CallSort.DESTINATION, "method"),
        mix("answered by ring", CallSort.RING, "answered"),
        mix("extension by talk", CallSort.TALK, "ext"));
  }

  /** Every order of everything and of half of it. */
  List<Mix> sorts() {
    return Arrays.stream(CallSort.values())
        .flatMap(
            sort ->
                Stream.of(
                    mix("nothing by " + sort, sort), mix("answered by " + sort, sort, "answered")))
        .toList();
  }

  private static Mix mix(String name, CallSort sort, String... parts) {
    return new Mix(name, sort, List.of(parts));
  }

  /** The so-and-so-many-th question of a mix: over everything, 90 days, a week or a day. */
  CallFilter filter(Mix mix, int query) {
    Bill bill = samples.get(random.nextInt(samples.size()));
    int days = SPANS[query / 2 % SPANS.length];
    Instant from = null;
    Instant to = null;
    if (days > 0) {
      long room = Math.max(1, Duration.between(first, last).toSeconds() - days * 86_400L);
      from = first.plusSeconds(random.nextLong(room));
      to = from.plusSeconds(days * 86_400L);
    }
    CallFilter filter =
        new CallFilter(
            from,
            to,
            mix.parts.contains("direction") ? bill.direction().equals("callin") ? 1 : 2 : 3,
            mix.parts.contains("method") ? bill.callMethod() : 0,
            extensions(mix, bill),
            text(mix, "dest", bill.destNumber()),
            text(mix, "prefix", bill.destNumber().substring(0, 6)),
            text(mix, "user", bill.userId()),
            text(mix, "member", bill.memberId()),
            text(mix, "reference", bill.chengshudu()),
            text(mix, "tag", bill.customUuid()),
            "",
            flag(mix, "answered", bill.answerTime() != null),
            flag(mix, "recorded", CallRecord.named(bill.recordFileName())),
            text(mix, "key", bill.userKey()),
            mix.parts.contains("cause") ? bill.hangupCause() : null);
    if (mix.parts.contains("talk")) {
      filter = filter.talking(10, 60);
    }
    return mix.parts.contains("caller") ? filter.calledFrom(bill.displayNumber()) : filter;
  }

  private List<String> extensions(Mix mix, Bill bill) {
    if (mix.parts.contains("ext5")) {
      return random
          .ints(5, 0, samples.size())
          .mapToObj(i -> samples.get(i).extNumber())
          .filter(ext -> !ext.isEmpty())
          .distinct()
          .toList();
    }
    return mix.parts.contains("ext") && !bill.extNumber().isEmpty()
        ? List.of(bill.extNumber())
        : List.of();
  }

  private static String text(Mix mix, String part, String value) {
    return mix.parts.contains(part) ? value : "";
  }

  private static @Nullable Boolean flag(Mix mix, String part, boolean value) {
    return mix.parts.contains(part) ? value : null;
  }
}
