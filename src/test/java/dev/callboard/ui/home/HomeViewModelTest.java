package dev.callboard.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.CallPage;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Formats;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HomeViewModelTest {

  private final Texts texts = new Texts(Locale.ENGLISH);
  private @Nullable Glance glance =
      new Glance(
          new CallPage.Totals(1000, 413, 3723),
          77,
          2,
          1,
          412_906,
          12,
          Instant.parse("2026-11-23T07:28:00Z"),
          0,
          Glance.NOTHING.week());
  private final HomeViewModel model =
      new HomeViewModel(
          () -> {
            if (glance == null) {
              throw new SQLException("closed");
            }
            return glance;
          },
          new Background(Runnable::run, Runnable::run),
          (_, _) -> () -> {},
          new Formats(texts, Clock.fixed(Instant.parse("2026-11-23T07:32:10Z"), ZoneOffset.UTC)),
          texts);

  @Test
  void figuresAreWrittenForPeople() {
    model.read();
    assertThat(model.placed().getValue()).isEqualTo("1\u2009000");
    assertThat(model.rate().getValue()).isEqualTo("41.3\u2009%");
    assertThat(model.pressed().getValue()).isEqualTo("77");
    assertThat(model.fresh().getValue()).isEqualTo("4 min ago");
    assertThat(model.atRisk().getValue()).isEqualTo("12");
    assertThat(model.lineProperty().get()).isEqualTo("Today, 23 Nov 2026");
  }

  @Test
  void figuresThatCouldNotBeReadAreSaidToBeOld() {
    model.read();
    glance = null;
    model.read();
    assertThat(model.unreadableProperty().get()).isTrue();
    assertThat(model.placed().getValue()).isEqualTo("1\u2009000");
  }
}
