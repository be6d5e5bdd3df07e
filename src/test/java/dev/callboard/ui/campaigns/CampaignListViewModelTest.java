package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Fates;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.HeldBack;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.LiveReading;
import dev.callboard.ui.kit.ManualTicker;
import dev.callboard.ui.kit.Notices;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CampaignListViewModelTest {

  private final FakeDesk desk = new FakeDesk();
  private final ManualTicker ticker = new ManualTicker();
  private final CampaignJobs jobs =
      new CampaignJobs(
          desk,
          new Jobs(new HeldBack(), Runnable::run, (_, _) -> {}),
          new Notices(),
          new Texts(Locale.ENGLISH));
  private final CampaignListViewModel list =
      new CampaignListViewModel(desk, jobs, new Background(Runnable::run, Runnable::run), ticker);

  @Test
  void showsTheNewestFirstWithWhatTheyDo() {
    Campaign done = desk.put("done", BatchState.ACCEPTED, BatchState.REFUSED);
    desk.fates.put(done.id(), new Fates(200, 0, 100, 0, 0, 60, 40, 0, 0, 0));
    Campaign calling = desk.put("calling", BatchState.ACCEPTED, BatchState.UNPROVEN);
    desk.fates.put(calling.id(), new Fates(200, 0, 0, 100, 50, 50, 0, 0, 0, 0));
    desk.put("refused", BatchState.REFUSED);
    desk.put("stopped", BatchState.WAITING);
    assertThat(list.loaded().get()).isFalse();
    list.shown();
    assertThat(list.loaded().get()).isTrue();
    assertThat(list.rows())
        .extracting(CampaignRow::phase)
        .containsExactly(
            CampaignPhase.STOPPED,
            CampaignPhase.REFUSED,
            CampaignPhase.CALLING,
            CampaignPhase.FINISHED);
    assertThat(list.rows().get(2).unproven()).isEqualTo(1);
  }

  @Test
  void followsWhatChangesWhileItIsShown() {
    list.shown();
    Campaign campaign = desk.put("new", BatchState.WAITING);
    ticker.pass(LiveReading.PACE);
    assertThat(list.rows()).hasSize(1);
    jobs.send(campaign);
    ticker.pass(LiveReading.PACE);
    assertThat(list.rows().getFirst().phase()).isEqualTo(CampaignPhase.SENDING);
    jobs.hold();
    ticker.pass(LiveReading.PACE);
    assertThat(list.rows().getFirst().phase()).isEqualTo(CampaignPhase.HELD);
    list.hidden();
    assertThat(desk.listeners).isEmpty();
  }

  @Test
  void whenCountingFailsTheCampaignsAreStillThere() {
    desk.put("A", BatchState.ACCEPTED);
    desk.broken = new IOException("rebuilding");
    list.shown();
    assertThat(list.rows()).extracting(CampaignRow::fates).containsOnlyNulls();
    assertThat(list.problem().get()).isNotNull();
  }
}
