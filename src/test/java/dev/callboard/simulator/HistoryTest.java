package dev.callboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The history: made up on the fly, and still one consistent past. */
class HistoryTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:12:34Z");
  private static final SimulatorOptions OPTIONS = new SimulatorOptions(0, 6_000, 60, 11, NOW, 60);

  private final History history = History.of(OPTIONS);
  private final List<SimulatedCall> calls =
      IntStream.range(0, history.size()).mapToObj(history::call).toList();

  @Test
  void hasExactlyAsManyRecordsAsAskedFor() {
    assertThat(history.size()).isEqualTo(6_000);
    assertThat(History.of(new SimulatorOptions(0, 0, 1, 1, NOW, 1)).size()).isZero();
    assertThat(calls.stream().map(SimulatedCall::id).distinct()).hasSize(6_000);
  }

  @Test
  void sameSeedSameHistoryOtherSeedAnother() {
    History twin = History.of(OPTIONS);
    History other = History.of(new SimulatorOptions(0, 6_000, 60, 12, NOW, 60));
    assertThat(IntStream.range(0, 500).mapToObj(twin::call)).isEqualTo(calls.subList(0, 500));
    assertThat(other.call(100)).isNotEqualTo(calls.get(100));
    assertThat(twin.json(77)).isEqualTo(history.json(77));
  }

  @Test
  void startsAreInOrderAndIdsNearlySo() {
    List<Long> starts = calls.stream().map(SimulatedCall::start).toList();
    assertThat(starts).isSorted();
    assertThat(calls.stream().map(SimulatedCall::id).toList())
        .isNotEqualTo(calls.stream().map(SimulatedCall::id).sorted().toList());
    for (int i = 0; i < calls.size(); i++) {
      assertThat(history.indexOf(calls.get(i).id())).hasValue(i);
      assertThat(Math.abs(calls.get(i).id() - calls.getFirst().id() - i)).isLessThan(128);
    }
    assertThat(history.indexOf(history.nextId())).isEmpty();
  }

  @Test
  void everythingLiesInThePast() {
    assertThat(calls).allSatisfy(c -> assertThat(c.end()).isLessThan(NOW.getEpochSecond()));
    assertThat(calls.getFirst().start())
        .isGreaterThanOrEqualTo(NOW.minusSeconds(61 * 86_400L).getEpochSecond());
  }

  @Test
  void aMomentMapsToTheFirstRecordFromIt() {
    long first = calls.getFirst().start();
    long last = calls.getLast().start();
    for (long at = first - 100; at < last + 100; at += 4_999) {
      long moment = at;
      long before = calls.stream().filter(c -> c.start() < moment).count();
      assertThat(history.firstFrom(moment)).isEqualTo((int) before);
    }
  }

  @Test
  void looksLikeACallCentre() {
    double answered = calls.stream().filter(SimulatedCall::answered).count() / 6_000.0;
    assertThat(answered).isBetween(0.33, 0.42);
    assertThat(calls.stream().filter(c -> c.callMethod() == 6).count()).isBetween(4_600L, 5_200L);
    assertThat(calls.stream().filter(SimulatedCall::incoming).count()).isBetween(100L, 300L);
    assertThat(calls.stream().map(SimulatedCall::callMethod).distinct()).contains(1, 2, 3, 4, 5, 6);
    assertThat(calls.stream().map(SimulatedCall::userId)).contains("陈丽");
    assertThat(calls)
        .allSatisfy(
            c -> {
              assertThat(c.answered()).isEqualTo(c.billSec() > 0);
              assertThat(c.recorded()).isIn(false, c.answered());
              assertThat(c.destNumber()).matches("[1-9][0-9]{8,11}");
              assertThat(c.billSec()).isBetween(0, 300);
              assertThat(c.duration()).isBetween(0, 60);
            });
    assertThat(calls.stream().filter(c -> night(c.start())).count()).isLessThan(200);
    assertThat(calls.stream().map(SimulatedCall::hangupCause).distinct()).hasSizeGreaterThan(7);
  }

  @Test
  void tenMillionRecordsAreThereAtOnce() {
    History large = History.of(new SimulatorOptions(0, 10_000_000, 365, 5, NOW, 1));
    int middle = large.firstFrom(NOW.minusSeconds(100 * 86_400L).getEpochSecond());
    assertThat(large.size()).isEqualTo(10_000_000);
    assertThat(large.call(middle).start())
        .isGreaterThanOrEqualTo(NOW.minusSeconds(100 * 86_400L).getEpochSecond());
    assertThat(large.call(9_999_999).id()).isGreaterThan(large.call(0).id());
  }

  @Test
  void matchesAreFoundByRank() {
    MatchSet odd = new MatchSet(100, 5_000, i -> i % 3 == 1);
    int[] expected = IntStream.range(100, 5_000).filter(i -> i % 3 == 1).toArray();
    assertThat(odd.size()).isEqualTo(expected.length);
    assertThat(IntStream.range(0, odd.size()).map(odd::get).toArray()).isEqualTo(expected);
    assertThat(new MatchSet(5, 5, _ -> true).size()).isZero();
  }

  @Test
  void aShuffleVisitsEverythingOnce() {
    for (int n : new int[] {1, 2, 3, 10, 997, 1_000, 4_096}) {
      Shuffle shuffle = new Shuffle(9, n);
      int[] seen = IntStream.range(0, n).map(shuffle::at).sorted().toArray();
      assertThat(seen).isEqualTo(IntStream.range(0, n).toArray());
    }
    Shuffle large = new Shuffle(9, 1_000);
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, 1_000).map(large::at).boxed().toList());
    assertThat(order).isNotEqualTo(order.stream().sorted().toList());
    assertThat(Arrays.asList(order.get(0), order.get(1))).doesNotHaveDuplicates();
  }

  private static boolean night(long start) {
    int hour = Instant.ofEpochSecond(start).atOffset(SimClock.ZONE).getHour();
    return hour < 6;
  }
}
