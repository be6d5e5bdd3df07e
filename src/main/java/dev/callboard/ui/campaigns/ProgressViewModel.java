package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Agreement;
import dev.callboard.campaign.Batch;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.SendEnd;
import dev.callboard.campaign.Subset;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.LiveReading;
import dev.callboard.ui.kit.Subscriptions;
import dev.callboard.ui.kit.Ticker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/** One campaign while it runs and afterwards: where every number is. */
final class ProgressViewModel {

  private final ReadOnlyObjectWrapper<Campaign> campaign = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable CampaignStand> stand =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<CampaignPhase> phase = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ObservableList<BatchRow> rows = FXCollections.observableArrayList();
  private final ObservableList<UnprovenBatch> unproven = FXCollections.observableArrayList();
  private final ObservableList<BatchRow> shownRows = FXCollections.unmodifiableObservableList(rows);
  private final ObservableList<UnprovenBatch> shownUnproven =
      FXCollections.unmodifiableObservableList(unproven);
  private final CampaignDesk desk;
  private final CampaignJobs jobs;
  private final Background background;
  private final LiveReading<CampaignStand> reading;
  private final RecordWatch watch;
  private final Subscriptions listening = new Subscriptions();

  ProgressViewModel(
      Campaign campaign,
      CampaignDesk desk,
      CampaignJobs jobs,
      Background background,
      Ticker ticker,
      InstantSource clock) {
    this.desk = desk;
    this.jobs = jobs;
    this.background = background;
    this.campaign.set(campaign);
    String id = campaign.id();
    reading =
        new LiveReading<>(
            () -> CampaignStand.read(desk, id), this::show, this::failed, background, ticker);
    watch = new RecordWatch(desk, id, background, ticker, clock, this::outstanding, reading::soon);
    judgePhase();
  }

  ReadOnlyObjectProperty<Campaign> campaign() {
    return campaign.getReadOnlyProperty();
  }

  /** Where it stands; null before the first count. */
  ReadOnlyObjectProperty<@Nullable CampaignStand> stand() {
    return stand.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<CampaignPhase> phase() {
    return phase.getReadOnlyProperty();
  }

  /** What went wrong last; null when nothing is wrong. */
  ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  ObservableList<BatchRow> rows() {
    return shownRows;
  }

  /** The batches somebody may have to decide about. */
  ObservableList<UnprovenBatch> unproven() {
    return shownUnproven;
  }

  ReadOnlyObjectProperty<Boolean> held() {
    return jobs.held();
  }

  /** How the looking for records goes. */
  RecordWatch watch() {
    return watch;
  }

  void shown() {
    hidden();
    AutoCloseable changes = desk.onChange(c -> changed(c.id()));
    listening.add(() -> Listening.end(changes));
    listening.add(jobs.held().subscribe((_, _) -> judgePhase()));
    SetChangeListener<String> sending = _ -> judgePhase();
    jobs.sending().addListener(sending);
    listening.add(() -> jobs.sending().removeListener(sending));
    reading.now();
    watch.start();
  }

  void hidden() {
    watch.stop();
    listening.close();
  }

  /** Stops everything unsent, on every campaign, at once. */
  void hold() {
    jobs.hold();
  }

  /** Sends what waits, ending a hold. */
  void resume() {
    jobs.resume(campaign.get());
  }

  /** Whether there is anything to send that is not being sent. */
  boolean canResume() {
    return phase.get() == CampaignPhase.HELD || phase.get() == CampaignPhase.STOPPED;
  }

  /** What calling hours stopped; empty unless they are why batches wait. */
  Optional<SendEnd.OutsideHours> outsideHours() {
    return phase.get() == CampaignPhase.STOPPED
            && desk.lastEnd(campaign.get().id()).orElse(null) instanceof SendEnd.OutsideHours end
        ? Optional.of(end)
        : Optional.empty();
  }

  /** Why key presses could not be read; empty unless that is why batches wait. */
  Optional<SendEnd.KeysUnread> keysUnread() {
    return phase.get() == CampaignPhase.STOPPED
            && desk.lastEnd(campaign.get().id()).orElse(null) instanceof SendEnd.KeysUnread end
        ? Optional.of(end)
        : Optional.empty();
  }

  /** Whether there is anything a hold would stop. */
  boolean canHold() {
    return phase.get() == CampaignPhase.SENDING;
  }

  /**
   * The supervisor decides an unproven batch.
   *
   * @param why in their words; may be empty
   */
  void decide(int batch, boolean taken, String why) {
    write("campaigns.problem.deciding", id -> desk.decide(id, batch, taken, why.strip()));
  }

  /** Refused batches, for which something may have to change first. */
  List<Batch> refused() {
    return campaign.get().batches().stream().filter(b -> b.state() == BatchState.REFUSED).toList();
  }

  /** Makes refused batches wait again and sends what waits. */
  void sendRefusedAgain() {
    write("campaigns.problem.writing", desk::retryRefused, this::resume);
  }

  /** Gives refused batches up for good. */
  void giveUpRefused() {
    write("campaigns.problem.writing", desk::giveUpRefused);
  }

  /** Changes what is done with batches that were not sent yet. */
  void replan(CampaignPlan plan) {
    write("campaigns.problem.writing", id -> desk.replan(id, plan));
  }

  /** Something that is written down. */
  @FunctionalInterface
  private interface Writing {
    void to(String campaignId) throws IOException;
  }

  private void write(String problemKey, Writing writing) {
    write(problemKey, writing, () -> {});
  }

  private void write(String problemKey, Writing writing, Runnable then) {
    String id = campaign.get().id();
    background.run(
        () -> {
          writing.to(id);
          return id;
        },
        _ -> {
          reading.soon();
          then.run();
        },
        e -> problem.set(Problem.of(problemKey, e)));
  }

  /** Results number by number. */
  ResultsViewModel resultsOf(Ticker ticker) {
    ResultsViewModel results =
        new ResultsViewModel(desk.results(), campaign.get().id(), background, ticker);
    stand.subscribe(_ -> results.changed());
    return results;
  }

  /** Counts failed calls by their cause; nothing is told when that cannot be read. */
  void readFailures(Consumer<SortedMap<Integer, Long>> taker) {
    String id = campaign.get().id();
    background.run(
        () -> desk.results().failures(id),
        taker,
        e -> problem.set(Problem.of("campaigns.problem.results", e)));
  }

  /** Counts the numbers of a subset; nothing is told when that cannot be read. */
  void count(Subset subset, Consumer<Long> taker) {
    String id = campaign.get().id();
    background.run(
        () -> desk.results().count(id, subset),
        taker,
        e -> problem.set(Problem.of("campaigns.problem.results", e)));
  }

  /** Whether more calls are to be expected without anybody doing anything. */
  boolean goesOn() {
    return phase.get() == CampaignPhase.SENDING || phase.get() == CampaignPhase.CALLING;
  }

  /** When the next batch leaves, or may leave; null when that is not known. */
  @Nullable Instant nextLeaves() {
    return outsideHours()
        .map(SendEnd.OutsideHours::opens)
        .orElseGet(
            () ->
                rows.stream()
                    .map(BatchRow::leavesAt)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
  }

  void export(Path out) {
    jobs.export(campaign.get(), out);
  }

  /** What was agreed to when it was stored; empty when an earlier version stored it. */
  Optional<Agreement> agreement() {
    return desk.agreement(campaign.get().id());
  }

  /** Writes what was agreed to; does nothing when nobody kept it. */
  void exportAgreement(Path out) {
    agreement().ifPresent(agreed -> jobs.exportAgreement(campaign.get(), agreed, out));
  }

  private void changed(String id) {
    if (id.equals(campaign.get().id())) {
      reading.soon();
    }
  }

  private boolean outstanding() {
    CampaignStand now = stand.get();
    return now != null && now.outstanding();
  }

  private void show(CampaignStand now) {
    problem.set(null);
    campaign.set(now.campaign());
    stand.set(now);
    judgePhase();
    Rows.replace(unproven, now.unproven(desk));
    watch.wake();
  }

  private void failed(Exception e) {
    problem.set(Problem.of("campaigns.problem.counting", e));
  }

  private void judgePhase() {
    CampaignStand now = stand.get();
    Fates fates = now == null ? null : now.fates();
    boolean sending = jobs.sending().contains(campaign.get().id());
    phase.set(CampaignPhase.of(campaign.get(), fates, sending, jobs.held().get()));
    Rows.replace(rows, now == null ? List.of() : now.rows(canHold()));
  }
}
