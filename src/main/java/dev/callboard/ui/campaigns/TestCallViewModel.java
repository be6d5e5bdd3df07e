package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.CampaignResult;
import dev.callboard.campaign.ResultFilter;
import dev.callboard.campaign.SendEnd;
import dev.callboard.campaign.TestCall;
import dev.callboard.numbers.SkipReason;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Ticker;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/** A call to the supervisor's own telephone, from its number to its fate. */
final class TestCallViewModel {

  /** How far it is. */
  sealed interface Stage {}

  /** Nobody asked for one. */
  record Idle() implements Stage {}

  /** The number is being judged, or the call stored. */
  record Preparing() implements Stage {}

  /** What was typed is not one number. */
  record NoNumber() implements Stage {}

  /** The number must not be called. */
  record Forbidden(SkipReason why) implements Stage {}

  /** This machine could not do it; nothing was sent. */
  record Failed(String details) implements Stage {}

  /**
   * It is stored.
   *
   * @param sending whether its request is still to leave, or on the wire
   * @param result what is known of its call; null before there is a record
   * @param end why it did not leave; null when it did
   */
  record Stored(
      Campaign campaign, boolean sending, @Nullable CampaignResult result, @Nullable SendEnd end)
      implements Stage {

    Batch batch() {
      return campaign.batches().getFirst();
    }

    /** Whether its record is still to come. */
    boolean outstanding() {
      boolean there =
          batch().state() == BatchState.ACCEPTED || batch().state() == BatchState.UNPROVEN;
      return there && result == null;
    }
  }

  private final StringProperty number = new SimpleStringProperty("");
  private final ObservableList<String> own = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Idle());
  private final CampaignDesk desk;
  private final CampaignJobs jobs;
  private final Background background;
  private final Ticker ticker;
  private final InstantSource clock;
  private @Nullable RecordWatch watch;

  TestCallViewModel(
      CampaignDesk desk,
      CampaignJobs jobs,
      Background background,
      Ticker ticker,
      InstantSource clock) {
    this.desk = desk;
    this.jobs = jobs;
    this.background = background;
    this.ticker = ticker;
    this.clock = clock;
    jobs.sending().addListener((SetChangeListener<String>) _ -> look());
  }

  /** The telephone, as typed. */
  StringProperty number() {
    return number;
  }

  /** Telephones rung before, the last used first. */
  ObservableList<String> own() {
    return own;
  }

  ReadOnlyObjectProperty<Stage> stage() {
    return stage.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Boolean> held() {
    return jobs.held();
  }

  /** Reads the telephones rung before; looks on for the record of a call under way. */
  void shown() {
    background.run(desk.testCalls()::own, this::offer, _ -> own.clear());
    if (watch != null) {
      watch.start();
    }
  }

  /** Looks no further. */
  void hidden() {
    if (watch != null) {
      watch.stop();
    }
  }

  private void offer(List<String> known) {
    own.setAll(known);
    if (number.get().isBlank() && !known.isEmpty()) {
      number.set(known.getFirst());
    }
  }

  /**
   * Judges the number.
   *
   * @param ask takes what may be rung, to ask before it is
   */
  void prepare(CampaignPlan plan, Consumer<TestCalls.Ready> ask) {
    String typed = number.get();
    stage.set(new Preparing());
    background.run(
        () -> desk.testCalls().judge(typed, plan.country()),
        judged ->
            judged.ifPresentOrElse(ready -> decide(ready, ask), () -> stage.set(new NoNumber())),
        this::failed);
  }

  private void decide(TestCalls.Ready ready, Consumer<TestCalls.Ready> ask) {
    SkipReason why = ready.number().why();
    if (why != null) {
      stage.set(new Forbidden(why));
      return;
    }
    stage.set(new Idle());
    ask.accept(ready);
  }

  /**
   * Stores the call and sends it.
   *
   * @param name of the campaign of one number that it is
   */
  void ring(CampaignPlan tested, String name, TestCalls.Ready ready) {
    stage.set(new Preparing());
    CampaignPlan plan = TestCall.plan(tested, name, !ready.hours().allowed());
    background.run(() -> desk.testCalls().create(plan, ready), this::send, this::failed);
  }

  private void send(Campaign campaign) {
    stage.set(new Stored(campaign, true, null, null));
    if (watch != null) {
      watch.stop();
    }
    watch =
        new RecordWatch(
            desk, campaign.id(), background, ticker, clock, this::outstanding, this::look);
    jobs.send(campaign);
    background.run(desk.testCalls()::own, own::setAll, _ -> own.clear());
  }

  private boolean outstanding() {
    return stage.get() instanceof Stored stored && stored.outstanding();
  }

  // A test that did not leave is given up: nobody wants to be rung by it days later.
  private void look() {
    if (!(stage.get() instanceof Stored before)) {
      return;
    }
    String id = before.campaign().id();
    boolean onTheWay = jobs.sending().contains(id);
    SendEnd end = onTheWay ? null : desk.lastEnd(id).orElse(null);
    background.run(
        () -> {
          if (!onTheWay) {
            desk.testCalls().giveUp(id);
          }
          Campaign now = desk.find(id).orElseThrow();
          return new Stored(now, onTheWay, result(now), end);
        },
        this::show,
        this::failed);
  }

  // Before anything of it left, the database may not know it yet.
  private @Nullable CampaignResult result(Campaign now) throws Exception {
    BatchState state = now.batches().getFirst().state();
    if (state == BatchState.WAITING || state == BatchState.SENDING) {
      return null;
    }
    return desk.results().page(now.id(), ResultFilter.ALL, 0, 1).stream()
        .filter(r -> r.callId() != null)
        .findFirst()
        .orElse(null);
  }

  private void show(Stored now) {
    if (stage.get() instanceof Stored before
        && before.campaign().id().equals(now.campaign().id())) {
      stage.set(now);
      if (now.outstanding() && watch != null) {
        watch.start();
      }
    }
  }

  private void failed(Exception e) {
    stage.set(new Failed(String.valueOf(e.getMessage())));
  }
}
