package dev.callboard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.SyncSpan;
import dev.callboard.calls.SyncSpan.Verdict;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleLongProperty;
import org.junit.jupiter.api.Test;

class FreshnessViewModelTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:32:10Z");

  private final List<SyncSpan> known = new ArrayList<>();
  private final List<String> read = new ArrayList<>();
  private final SimpleLongProperty revision = new SimpleLongProperty();
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final FreshnessViewModel model =
      new FreshnessViewModel(
          () -> known,
          new FreshnessViewModel.Reading(
              (from, to) -> read.add(from + " " + to),
              (from, to) -> read.add("stale of " + from + " " + to),
              Duration.ofDays(1)),
          revision,
          new Background(Runnable::run, Runnable::run),
          new Formats(texts, Clock.fixed(NOW, ZoneOffset.UTC)),
          texts);

  private static SyncSpan span(int day, Verdict verdict, Duration readAfterEnd) {
    Instant from = Instant.parse("2026-11-%02dT00:00:00Z".formatted(day));
    Instant to = from.plus(Duration.ofDays(1));
    return new SyncSpan(from, to, verdict, 90, 100, to.plus(readAfterEnd));
  }

  @Test
  void gapsAndWhatWasReadTooEarlyAreStaleAndReadAnewTogether() {
    known.add(span(1, Verdict.PROVEN, Duration.ofDays(2)));
    known.add(span(2, Verdict.SUSPECTED, Duration.ofDays(2)));
    known.add(span(3, Verdict.PROVEN, Duration.ofDays(2)));
    known.add(span(4, Verdict.PROVEN, Duration.ofHours(1)));
    revision.set(1);
    assertThat(model.staleProperty().get()).isEqualTo(2);
    assertThat(model.lineProperty().get()).startsWith("2 of 4 spans are stale.");
    assertThat(model.spans().getFirst()).isEqualTo(known.getLast());
    model.syncStale();
    assertThat(read).containsExactly("stale of 2026-11-02T00:00:00Z 2026-11-05T00:00:00Z");
  }

  @Test
  void oneSpanIsReadNoFurtherThanNow() {
    model.sync(span(23, Verdict.MISSING, Duration.ZERO));
    assertThat(read).containsExactly("2026-11-23T00:00:00Z " + NOW);
  }

  @Test
  void nothingReadYetIsSaid() {
    model.read();
    assertThat(model.lineProperty().get()).isEqualTo("No span was read yet.");
    model.syncStale();
    assertThat(read).isEmpty();
  }
}
