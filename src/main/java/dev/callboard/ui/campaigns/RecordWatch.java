package dev.callboard.ui.campaigns;

import dev.callboard.calls.SyncReport;
import dev.callboard.job.JobControl;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Looks for call records of a campaign while some are outstanding: every few seconds while records
 * come, less often while none do, one look at a time.
 */
final class RecordWatch {

  static final Duration FIRST = Duration.ofSeconds(2);
  static final Duration LONGEST = Duration.ofSeconds(20);

  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Instant> lastLook = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable SyncReport> trouble = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final CampaignDesk desk;
  private final String campaignId;
  private final Background background;
  private final Ticker ticker;
  private final InstantSource clock;
  private final BooleanSupplier outstanding;
  private final Runnable looked;
  private Runnable pending = () -> {};
  private boolean watching;
  private Duration pause = FIRST;

  /**
   * Builds a watch that sleeps.
   *
   * @param outstanding whether there is anything to look for
   * @param looked runs after each look
   */
  RecordWatch(
      CampaignDesk desk,
      String campaignId,
      Background background,
      Ticker ticker,
      InstantSource clock,
      BooleanSupplier outstanding,
      Runnable looked) {
    this.desk = desk;
    this.campaignId = campaignId;
    this.background = background;
    this.ticker = ticker;
    this.clock = clock;
    this.outstanding = outstanding;
    this.looked = looked;
  }

  ReadOnlyBooleanProperty looking() {
    return looking.getReadOnlyProperty();
  }

  /** When the platform was asked last; null before. */
  ReadOnlyObjectProperty<@Nullable Instant> lastLook() {
    return lastLook.getReadOnlyProperty();
  }

  /** The report that says why the last look did not succeed; null when it did. */
  ReadOnlyObjectProperty<@Nullable SyncReport> trouble() {
    return trouble.getReadOnlyProperty();
  }

  /** What went wrong on this machine in the last look; null when nothing did. */
  ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Begins to look from time to time. */
  void start() {
    watching = true;
    pause = FIRST;
    schedule();
  }

  void stop() {
    watching = false;
    pending.run();
  }

  /** More may be outstanding than a moment ago. */
  void wake() {
    if (watching && !looking.get()) {
      schedule();
    }
  }

  /** Looks now, unless it is looking already. */
  void lookNow() {
    pending.run();
    if (looking.get()) {
      return;
    }
    looking.set(true);
    background.run(() -> desk.reconcile(campaignId, JobControl.NONE), this::reported, this::failed);
  }

  private void schedule() {
    pending.run();
    if (watching && outstanding.getAsBoolean()) {
      pending = ticker.after(pause, this::lookNow);
    }
  }

  private void reported(List<SyncReport> reports) {
    boolean fresh = reports.stream().anyMatch(r -> r.fresh() > 0);
    problem.set(null);
    trouble.set(
        reports.stream()
            .filter(r -> r.refusal() != null || r.failure() != null)
            .findFirst()
            .orElse(null));
    finish(fresh);
  }

  private void failed(Exception e) {
    problem.set(Problem.of("campaigns.problem.looking", e));
    finish(false);
  }

  private void finish(boolean fresh) {
    Duration longer = pause.multipliedBy(3).dividedBy(2);
    pause = fresh ? FIRST : longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    looking.set(false);
    lastLook.set(clock.instant());
    looked.run();
    schedule();
  }
}
