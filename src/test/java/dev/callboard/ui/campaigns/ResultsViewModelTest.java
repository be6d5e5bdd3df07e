package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.LiveReading;
import dev.callboard.ui.kit.ManualTicker;
import org.junit.jupiter.api.Test;

class ResultsViewModelTest {

  private final FakeResults results = new FakeResults();
  private final ManualTicker ticker = new ManualTicker();
  private final ResultsViewModel model =
      new ResultsViewModel(results, "A", new Background(Runnable::run, Runnable::run), ticker);

  @Test
  void numbersOfACampaignThatWasJustStoredAreWaitedFor() {
    results.behind = true;
    model.visible(true);
    assertThat(model.loading().get()).isTrue();
    assertThat(model.problem().get()).isNull();
    assertThat(model.rows()).isEmpty();
    ticker.pass(LiveReading.PACE);
    assertThat(model.loading().get()).isTrue();

    results.behind = false;
    ticker.pass(LiveReading.PACE);
    assertThat(model.loading().get()).isFalse();
    assertThat(model.rows()).hasSize(100);
    assertThat(model.total().get()).isEqualTo(FakeResults.NUMBERS);
  }
}
