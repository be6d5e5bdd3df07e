package dev.callboard.campaign;

import dev.callboard.calls.CallSync;
import dev.callboard.calls.SyncReport;
import dev.callboard.job.JobControl;
import dev.callboard.platform.PlatformClock;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads call records by tag and settles what they prove. */
public final class Reconciler {

  /** Clocks may disagree, and the tag selects sharply: a day on both sides costs nothing. */
  private static final Duration GENEROUS = Duration.ofDays(1);

  /** Calls begun before midnight end after it, and their records come later still. */
  private static final Duration LOOK_BACK = Duration.ofHours(2);

  private final Ledger ledger;
  private final CampaignStore campaigns;
  private final CallSync sync;
  private final PlatformClock platformClock;
  private final InstantSource clock;

  public Reconciler(
      Ledger ledger,
      CampaignStore campaigns,
      CallSync sync,
      PlatformClock platformClock,
      InstantSource clock) {
    this.ledger = ledger;
    this.campaigns = campaigns;
    this.sync = sync;
    this.platformClock = platformClock;
    this.clock = clock;
  }

  /**
   * Reconciles the batches of a campaign that are or may be on the platform: unproven ones with any
   * record become accepted; accepted ones are closed when a missing record has become proof.
   *
   * @return what was read for each batch, in order; batches whose every number has a record are not
   *     read again
   */
  public List<SyncReport> reconcile(String campaignId, JobControl control) throws IOException {
    Campaign campaign = campaign(campaignId);
    List<CampaignStore.BatchProgress> before = progress(campaignId);
    List<Batch> open =
        campaign.batches().stream().filter(b -> open(b, before.get(b.number() - 1))).toList();
    List<SyncReport> reports = new ArrayList<>();
    for (Batch batch : open) {
      if (control.cancelled()) {
        break;
      }
      SyncReport report = read(batch);
      reports.add(report);
      settle(campaign, batch, report);
      control.progress(reports.size(), open.size());
      if (report.refusal() != null || report.failure() != null) {
        break;
      }
    }
    return reports;
  }

  private SyncReport read(Batch batch) throws IOException {
    Instant sent = batch.sentAt() == null ? clock.instant() : batch.sentAt();
    return sync.syncTag(
        batch.tag(), sent.minus(GENEROUS), clock.instant().plus(GENEROUS), JobControl.NONE);
  }

  private static boolean open(Batch batch, CampaignStore.BatchProgress progress) {
    return switch (batch.state()) {
      case UNPROVEN -> true;
      case ACCEPTED ->
          batch.closedAt() == null
              && (progress.missing() > 0
                  // Left out of a second sending, they may still have been called by the first.
                  || batch.decision() != null && progress.called() < batch.numbers());
      // Decided as never sent, but perhaps wrongly: better to know before it is sent again.
      case WAITING, REFUSED, DROPPED -> batch.sentAt() != null;
      case SENDING -> false;
    };
  }

  private void settle(Campaign campaign, Batch batch, SyncReport report) throws IOException {
    CampaignStore.BatchProgress progress = progress(campaign.id()).get(batch.number() - 1);
    Batch now = campaign(campaign.id()).batches().get(batch.number() - 1);
    if (now.state() != BatchState.ACCEPTED
        && now.state() != BatchState.SENDING
        && progress.records() > 0) {
      ledger.step(campaign.id(), batch.number(), new BatchEvent.Proven(progress.records()));
    } else if (now.state() == BatchState.ACCEPTED
        && now.closedAt() == null
        && report.gapFree()
        && provableFrom(campaign, now).filter(t -> !platformNow().isBefore(t)).isPresent()) {
      ledger.step(campaign.id(), batch.number(), new BatchEvent.Closed());
    }
  }

  /**
   * From when on a missing record means that a number was never dialled: some time after the end of
   * the platform's day on which the batch was sent.
   *
   * @return empty when it was not sent, or when numbers may be dialled on later days
   */
  public Optional<Instant> provableFrom(Campaign campaign, Batch batch) {
    Instant sent = batch.sentAt();
    if (sent == null || !campaign.plan().todayOnly()) {
      return Optional.empty();
    }
    LocalDateTime day = platformClock.local(sent.plus(skew())).truncatedTo(ChronoUnit.DAYS);
    return Optional.of(platformClock.instant(day.plusDays(1)).plus(LOOK_BACK));
  }

  private Instant platformNow() {
    return clock.instant().plus(skew());
  }

  private Duration skew() {
    return platformClock.skew().orElse(Duration.ZERO);
  }

  private List<CampaignStore.BatchProgress> progress(String campaignId) throws IOException {
    try {
      return campaigns.progress(campaignId);
    } catch (SQLException e) {
      throw new IOException("the database does not tell how far the batches are", e);
    }
  }

  private Campaign campaign(String id) {
    return ledger.find(id).orElseThrow(() -> new IllegalArgumentException("no campaign " + id));
  }
}
