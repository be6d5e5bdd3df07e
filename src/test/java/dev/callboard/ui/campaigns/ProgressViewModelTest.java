package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.SyncReport;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.SendEnd;
import dev.callboard.platform.Failure;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.HeldBack;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.LiveReading;
import dev.callboard.ui.kit.ManualTicker;
import dev.callboard.ui.kit.Notices;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProgressViewModelTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

  private final FakeDesk desk = new FakeDesk();
  private final ManualTicker ticker = new ManualTicker();
  private final HeldBack jobWorker = new HeldBack();
  private final Notices notices = new Notices();
  private final CampaignJobs jobs =
      new CampaignJobs(
          desk,
          new Jobs(jobWorker, Runnable::run, (_, _) -> {}),
          notices,
          new Texts(Locale.ENGLISH));

  private ProgressViewModel open(Campaign campaign) {
    ProgressViewModel progress =
        new ProgressViewModel(
            campaign,
            desk,
            jobs,
            new Background(Runnable::run, Runnable::run),
            ticker,
            InstantSource.fixed(NOW));
    progress.shown();
    return progress;
  }

  private long looks() {
    return desk.done.stream().filter("reconcile"::equals).count();
  }

  private void fates(
      Campaign campaign, long waiting, long unproven, long onPlatform, long noAnswer) {
    desk.fates.put(
        campaign.id(),
        new Fates(
            waiting + unproven + onPlatform + noAnswer,
            0,
            waiting,
            unproven,
            onPlatform,
            0,
            noAnswer,
            0,
            0,
            0));
  }

  @Test
  void looksForRecordsWhileSomeAreOutstandingAndThenStops() {
    Campaign campaign = desk.put("A", BatchState.ACCEPTED);
    fates(campaign, 0, 0, 100, 0);
    desk.report = new SyncReport(List.of(), 1, 5, 5, null, null, false);
    ProgressViewModel progress = open(campaign);
    ticker.pass(Duration.ofSeconds(30));
    assertThat(looks()).isBetween(11L, 15L);
    assertThat(progress.watch().lastLook().get()).isEqualTo(NOW);
    fates(campaign, 0, 0, 0, 100);
    ticker.pass(Duration.ofSeconds(10));
    long atEnd = looks();
    ticker.pass(Duration.ofHours(1));
    assertThat(looks()).isEqualTo(atEnd);
    assertThat(progress.phase().get()).isEqualTo(CampaignPhase.FINISHED);
  }

  @Test
  void looksLessOftenWhileNothingComes() {
    Campaign campaign = desk.put("A", BatchState.ACCEPTED);
    fates(campaign, 0, 0, 100, 0);
    open(campaign);
    ticker.pass(Duration.ofMinutes(10));
    assertThat(looks()).isBetween(28L, 38L);
  }

  @Test
  void aHiddenScreenLooksForNothing() {
    Campaign campaign = desk.put("A", BatchState.ACCEPTED);
    fates(campaign, 0, 0, 100, 0);
    ProgressViewModel progress = open(campaign);
    progress.hidden();
    ticker.pass(Duration.ofMinutes(10));
    assertThat(looks()).isZero();
    assertThat(desk.listeners).isEmpty();
  }

  @Test
  void aPlatformThatDoesNotAnswerIsSaidAndAskedAgain() {
    Campaign campaign = desk.put("A", BatchState.ACCEPTED);
    fates(campaign, 0, 0, 100, 0);
    ProgressViewModel progress = open(campaign);
    Failure timeout = new Failure(Failure.Kind.TIMEOUT, "");
    desk.report = new SyncReport(List.of(), 0, 0, 0, null, timeout, false);
    ticker.pass(Duration.ofSeconds(4));
    assertThat(progress.watch().trouble().get()).isNotNull();
    desk.report = new SyncReport(List.of(), 1, 1, 1, null, null, false);
    ticker.pass(Duration.ofSeconds(10));
    assertThat(progress.watch().trouble().get()).isNull();
  }

  @Test
  void aThousandChangesAreAFewReadings() {
    Campaign campaign = desk.put("A", BatchState.WAITING, BatchState.WAITING);
    ProgressViewModel progress = open(campaign);
    for (int i = 0; i < 1000; i++) {
      desk.put(campaign);
    }
    assertThat(ticker.waiting()).isEqualTo(1);
    Campaign sent =
        new Campaign(
            campaign.id(),
            campaign.plan(),
            campaign.createdAt(),
            200,
            0,
            List.of(FakeDesk.batch(1, BatchState.ACCEPTED), FakeDesk.batch(2, BatchState.WAITING)));
    desk.put(sent);
    ticker.pass(LiveReading.PACE);
    assertThat(progress.rows())
        .extracting(r -> r.batch().state())
        .containsExactly(BatchState.ACCEPTED, BatchState.WAITING);
    assertThat(progress.rows().getFirst().called()).isEqualTo(40);
  }

  @Test
  void aCampaignIsSentByOneJobHoweverOftenItIsAsked() {
    Campaign campaign = desk.put("A", BatchState.WAITING);
    jobs.send(campaign);
    jobs.send(campaign);
    ProgressViewModel progress = open(campaign);
    assertThat(progress.phase().get()).isEqualTo(CampaignPhase.SENDING);
    assertThat(jobWorker.waiting()).isEqualTo(1);
    jobWorker.run();
    assertThat(desk.done).containsOnlyOnce("send " + campaign.id());
    assertThat(progress.phase().get()).isEqualTo(CampaignPhase.STOPPED);
  }

  @Test
  void holdStopsAtOnceAndResumeSendsOn() {
    Campaign campaign = desk.put("A", BatchState.ACCEPTED, BatchState.WAITING);
    jobs.send(campaign);
    ProgressViewModel progress = open(campaign);
    assertThat(progress.canHold()).isTrue();
    assertThat(progress.rows().getLast().leavesAt())
        .isEqualTo(Instant.parse("2026-11-23T06:14:00Z"));
    progress.hold();
    assertThat(desk.held()).isTrue();
    assertThat(progress.phase().get()).isEqualTo(CampaignPhase.HELD);
    assertThat(progress.rows().getLast().leavesAt()).isNull();
    jobWorker.run();
    progress.resume();
    assertThat(desk.held()).isFalse();
    assertThat(progress.phase().get()).isEqualTo(CampaignPhase.SENDING);
  }

  @Test
  void anUnprovenBatchSaysFromWhenAbsenceMeansSomething() {
    Campaign campaign = desk.put("A", BatchState.UNPROVEN);
    fates(campaign, 0, 100, 0, 0);
    ProgressViewModel progress = open(campaign);
    assertThat(progress.phase().get()).isEqualTo(CampaignPhase.UNPROVEN);
    assertThat(progress.unproven()).hasSize(1);
    assertThat(progress.unproven().getFirst().provableFrom())
        .isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    progress.decide(1, false, "");
    assertThat(desk.done).contains("decide 1 false");
  }

  @Test
  void aDecisionThatCannotBeWrittenIsSaid() {
    Campaign campaign = desk.put("A", BatchState.UNPROVEN);
    ProgressViewModel progress = open(campaign);
    desk.broken = new IOException("disk full");
    progress.decide(1, true, "");
    assertThat(progress.problem().get())
        .isEqualTo(new Problem("campaigns.problem.deciding", "disk full"));
  }

  @Test
  void anExportThatFailsIsSaid() {
    Campaign campaign = desk.put("A", BatchState.ACCEPTED);
    ProgressViewModel progress = open(campaign);
    progress.export(Path.of("out.csv"));
    jobWorker.run();
    desk.broken = new IOException("read-only");
    progress.export(Path.of("out.csv"));
    jobWorker.run();
    assertThat(notices.shown()).extracting(n -> n.details()).containsExactly("", "read-only");
  }

  @Test
  void callingHoursAreTheReasonWhyBatchesWait() {
    Campaign campaign = desk.put("Dues", BatchState.WAITING);
    fates(campaign, 100, 0, 0, 0);
    ProgressViewModel progress = open(campaign);
    assertThat(progress.outsideHours()).isEmpty();
    var outside =
        new SendEnd.OutsideHours(
            1, desk.hours(campaign.plan().country(), List.of()), NOW.plusSeconds(60), false);
    desk.ends.put(campaign.id(), outside);
    assertThat(progress.outsideHours()).contains(outside);
    jobs.hold();
    assertThat(progress.outsideHours()).isEmpty();
  }
}
