package dev.callboard.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.SyncSpan.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be read, compared second by second. */
class KnownSpansTest {

  private static final int SECONDS = 120;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void opensExactlyWhatIsNotSettled(int flag) {
    Random random = new Random(flag);
    for (int round = 0; round < 500; round++) {
      SyncRule rule = new SyncRule(flag, Duration.ofSeconds(random.nextInt(30)));
      List<SyncSpan> spans = spans(random);
      KnownSpans known = new KnownSpans(spans);
      int from = random.nextInt(SECONDS);
      Stretch whole = new Stretch(at(from), at(from + random.nextInt(SECONDS)));
      assertThat(seconds(known.open(whole, rule))).isEqualTo(openOf(spans, whole, rule));
      Set<Long> unknown = seconds(List.of(whole));
      spans.forEach(s -> unknown.removeAll(seconds(List.of(new Stretch(s.from(), s.to())))));
      assertThat(seconds(known.unknown(whole))).isEqualTo(unknown);
    }
  }

  private static Set<Long> openOf(List<SyncSpan> spans, Stretch whole, SyncRule rule) {
    Set<Long> open = seconds(List.of(whole));
    for (SyncSpan span : spans) {
      boolean sure =
          span.verdict() == Verdict.PROVEN
              || rule.flag() != 3 && span.verdict() == Verdict.SUSPECTED;
      open.removeIf(
          second ->
              sure
                  && second >= span.from().getEpochSecond()
                  && second < span.to().getEpochSecond()
                  && second + rule.lookBack().toSeconds() < span.readAt().getEpochSecond());
    }
    return open;
  }

  private static Set<Long> seconds(List<Stretch> stretches) {
    Set<Long> seconds = new HashSet<>();
    for (Stretch stretch : stretches) {
      for (long at = stretch.from().getEpochSecond(); at < stretch.to().getEpochSecond(); at++) {
        assertThat(seconds.add(at)).as("once").isTrue();
      }
    }
    return seconds;
  }

  private static List<SyncSpan> spans(Random random) {
    List<SyncSpan> spans = new ArrayList<>();
    for (int at = random.nextInt(20); at < SECONDS; at += random.nextInt(3) * 7) {
      int to = at + 1 + random.nextInt(20);
      Verdict verdict = Verdict.values()[random.nextInt(3)];
      spans.add(new SyncSpan(at(at), at(to), verdict, 1, 1, at(to + random.nextInt(30) - 10)));
      at = to;
    }
    return spans;
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
