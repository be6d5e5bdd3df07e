package dev.callboard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.SyncSpan;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Reachability;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:32:10Z");
  private static final Instant AUGUST = Instant.parse("2026-07-31T17:00:00Z");

  private final Texts texts = new Texts(Locale.ENGLISH);
  private final Reachability reachability = new Reachability();
  private @Nullable List<SyncSpan> spans = List.of();
  private boolean disagrees;
  private final ShellViewModel model =
      new ShellViewModel(
          session(),
          new Background(Runnable::run, Runnable::run),
          new Formats(texts, Clock.fixed(NOW, ZoneId.of("Asia/Jakarta"))),
          texts,
          reachability);

  @Test
  void bothClocksAndTheTokenAreTold() {
    model.tick();
    assertThat(model.clocksProperty().get()).isEqualTo("Jakarta 14:32 · platform 15:32");
    assertThat(model.tokenProperty().get()).isEqualTo("token 9 h 12 min\nclock +0.4\u00a0s");
    assertThat(model.tokenWarnsProperty().get()).isFalse();
  }

  @Test
  void anOffsetThatDoesNotFitWarns() {
    disagrees = true;
    model.tick();
    assertThat(model.tokenWarnsProperty().get()).isTrue();
    assertThat(model.tokenProperty().get()).contains("offset");
  }

  @Test
  void nothingReadIsSaid() {
    model.readFreshness();
    assertThat(model.freshnessProperty().get()).isEqualTo("not synced yet");
  }

  @Test
  void aProvenPastSaysSinceWhen() {
    spans = List.of(span(AUGUST, NOW, SyncSpan.Verdict.PROVEN));
    model.readFreshness();
    assertThat(model.freshnessProperty().get())
        .isEqualTo("synced 14:32:10 · gap-free since 1 Aug 2026");
    assertThat(model.gapProperty().get()).isFalse();
  }

  @Test
  void aGapIsShownAsAGap() {
    Instant middle = NOW.minus(Duration.ofDays(2));
    spans =
        List.of(
            span(AUGUST, middle, SyncSpan.Verdict.PROVEN),
            span(middle, NOW, SyncSpan.Verdict.SUSPECTED));
    model.readFreshness();
    assertThat(model.freshnessProperty().get()).contains("gaps since 21 Nov 2026");
    assertThat(model.gapProperty().get()).isTrue();
  }

  @Test
  void unknownFreshnessIsNotCalledFresh() {
    spans = null;
    model.readFreshness();
    assertThat(model.freshnessProperty().get()).isEqualTo("freshness unknown");
    assertThat(model.gapProperty().get()).isTrue();
  }

  @Test
  void offlineIsAStateWithATime() {
    assertThat(model.offlineProperty().get()).isEmpty();
    reachability.lost(NOW.minusSeconds(1800));
    reachability.lost(NOW);
    assertThat(model.offlineProperty().get()).startsWith("Offline since 14:02");
    reachability.back();
    assertThat(model.offlineProperty().get()).isEmpty();
  }

  private static SyncSpan span(Instant from, Instant to, SyncSpan.Verdict verdict) {
    return new SyncSpan(from, to, verdict, 1, 1, NOW);
  }

  private Session session() {
    return new Session() {
      @Override
      public String profile() {
        return "Jakarta";
      }

      @Override
      public String company() {
        return "示例公司";
      }

      @Override
      public Optional<Instant> tokenExpires() {
        return Optional.of(NOW.plus(Duration.ofMinutes(552)));
      }

      @Override
      public Optional<Duration> skew() {
        return Optional.of(Duration.ofMillis(400));
      }

      @Override
      public boolean clockDisagrees() {
        return disagrees;
      }

      @Override
      public ZoneOffset platformOffset() {
        return ZoneOffset.ofHours(8);
      }

      @Override
      public List<SyncSpan> spans() throws IOException {
        if (spans == null) {
          throw new IOException("unreadable");
        }
        return spans;
      }
    };
  }
}
