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
      new Glance(new CallPage.Totals(1000, 413, 3723), 2, 1, 412_906, 12);
  private final HomeViewModel model =
      new HomeViewModel(
          () -> {
            if (glance == null) {
              throw new SQLException("closed");
            }
            return glance;
          },
          new Background(Runnable::run, Runnable::run),
          new Formats(texts, Clock.fixed(Instant.parse("2026-11-23T07:32:10Z"), ZoneOffset.UTC)),
          texts);

  @Test
  void figuresAreWrittenForPeople() {
    model.read();
    assertThat(model.placed().getValue()).isEqualTo("1\u2009000");
    assertThat(model.rate().getValue()).isEqualTo("41.3\u2009%");
    assertThat(model.talk().getValue()).isEqualTo("1:02:03");
    assertThat(model.kept().getValue()).isEqualTo("412\u2009906");
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
