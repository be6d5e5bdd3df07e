package dev.callboard.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.SyncSpan;
import dev.callboard.calls.SyncSpan.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void whatLiesBetweenSpansWasNotRead() {
    Coverage coverage =
        Coverage.of(
            List.of(span(1, 2, Verdict.PROVEN), span(4, 6, Verdict.SUSPECTED)),
            day(1),
            day(7),
            NOW);
    assertThat(coverage.parts())
        .containsExactly(
            part(1, 2, Verdict.PROVEN),
            part(2, 4, Verdict.MISSING),
            part(4, 6, Verdict.SUSPECTED),
            part(6, 7, Verdict.MISSING));
    assertThat(coverage.gaps())
        .containsExactly(
            part(6, 7, Verdict.MISSING),
            part(4, 6, Verdict.SUSPECTED),
            part(2, 4, Verdict.MISSING));
  }

  @Test
  void spansAreCutToTheRangeAndJoinedWhereTheyMeet() {
    Coverage coverage =
        Coverage.of(
            List.of(span(1, 4, Verdict.PROVEN), span(4, 9, Verdict.PROVEN)), day(3), day(5), NOW);
    assertThat(coverage.parts()).containsExactly(part(3, 5, Verdict.PROVEN));
    assertThat(coverage.gaps()).isEmpty();
  }

  @Test
  void theFutureIsNoGapAndNeitherIsTheLastHour() {
    Instant read = NOW.minusSeconds(600);
    Coverage coverage =
        Coverage.of(
            List.of(new SyncSpan(day(22), read, Verdict.PROVEN, 1, 1, read)),
            day(22),
            NOW.plusSeconds(86_400),
            NOW);
    assertThat(coverage.parts().getLast()).isEqualTo(new Coverage.Part(read, NOW, Verdict.MISSING));
    assertThat(coverage.gaps()).isEmpty();
    assertThat(coverage.provenTo()).contains(read);
    Coverage later = Coverage.of(List.of(), day(22), null, NOW);
    assertThat(later.gaps()).hasSize(1);
    assertThat(later.readAt()).isNull();
  }

  @Test
  void aRangeInTheFutureHasNoParts() {
    assertThat(Coverage.of(List.of(), NOW.plusSeconds(60), NOW.plusSeconds(120), NOW).parts())
        .isEmpty();
  }

  private static SyncSpan span(int from, int to, Verdict verdict) {
    return new SyncSpan(day(from), day(to), verdict, 5, 5, NOW);
  }

  private static Coverage.Part part(int from, int to, Verdict verdict) {
    return new Coverage.Part(day(from), day(to), verdict);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-11-%02dT00:00:00Z".formatted(day));
  }
}
