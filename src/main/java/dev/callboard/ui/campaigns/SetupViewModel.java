package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Draft;
import dev.callboard.campaign.Pacing;
import dev.callboard.campaign.Preflight;
import dev.callboard.campaign.hours.BarredDay;
import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.country.Country;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A campaign being set up, over its four steps. Loses nothing that was typed. */
final class SetupViewModel {

  /** By then what was stored is shown in full: emptying the form beside that would hold it up. */
  static final Duration SHOWN = Duration.ofMillis(300);

  private final ReadOnlyObjectWrapper<SetupStep> step =
      new ReadOnlyObjectWrapper<>(SetupStep.VOICE);
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper storing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Set<SetupStep> attempted = EnumSet.noneOf(SetupStep.class);
  private final CampaignDesk desk;
  private final SetupForm form;
  private final DraftKeeping keeping;
  private final Background background;
  private final Ticker ticker;
  private final BiConsumer<Campaign, @Nullable Instant> created;
  private final ReadOnlyObjectWrapper<@Nullable HoursVerdict> hours = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable BarredDay> barred = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper hoursProblem = new ReadOnlyStringWrapper("");
  private Pacing pacing = Pacing.USUAL;
  private boolean filling;

  /** Keeps the form of what was stored from being emptied; null when it is not about to be. */
  private @Nullable Runnable emptying;

  /**
   * Builds the form at its defaults.
   *
   * @param created is told of the stored campaign, of which nothing is sent yet, and when it shall
   *     begin; null for now
   */
  SetupViewModel(
      CampaignDesk desk,
      SetupForm form,
      DraftKeeping keeping,
      Background background,
      Ticker ticker,
      BiConsumer<Campaign, @Nullable Instant> created) {
    this.desk = desk;
    this.form = form;
    this.keeping = keeping;
    this.background = background;
    this.ticker = ticker;
    this.created = created;
    form.fill(fresh());
    watch(step);
    step.subscribe((_, opened) -> judgeHours(opened));
    form.inputs().forEach(this::watch);
  }

  SetupForm form() {
    return form;
  }

  /** Whether the draft of an earlier day is on the disk. */
  ReadOnlyObjectProperty<DraftKeeping.Kept> kept() {
    return keeping.kept();
  }

  /** What calling hours said when the last step was opened; null when nothing is known. */
  ReadOnlyObjectProperty<@Nullable HoursVerdict> hours() {
    return hours.getReadOnlyProperty();
  }

  /** Why calling hours could not be judged, technical words; empty when nothing went wrong. */
  ReadOnlyStringProperty hoursProblem() {
    return hoursProblem.getReadOnlyProperty();
  }

  /**
   * The day without calls on which the platform would go on; null when there is none, or when it is
   * not known.
   */
  ReadOnlyObjectProperty<@Nullable BarredDay> barred() {
    return barred.getReadOnlyProperty();
  }

  private void judgeHours(SetupStep opened) {
    judgeNextDay(opened);
    hours.set(null);
    hoursProblem.set("");
    if (opened == SetupStep.PREFLIGHT) {
      Country country = form.numbers().country().get();
      NumberList list = form.numbers().list().get();
      background.run(
          () -> desk.hours(country, list.all()),
          hours::set,
          e -> hoursProblem.set(String.valueOf(e.getMessage())));
    }
  }

  private void judgeNextDay(SetupStep opened) {
    if (opened == SetupStep.SETTINGS || opened == SetupStep.PREFLIGHT) {
      Country country = form.numbers().country().get();
      background.run(
          () -> desk.barredNextDay(country),
          day -> barred.set(day.orElse(null)),
          _ -> barred.set(null));
    }
  }

  /** Reads the calling hours of the chosen country; nothing is told when they cannot be read. */
  void readRules(Consumer<HoursRules> taker) {
    Country country = form.numbers().country().get();
    background.run(() -> desk.rules(country), taker, _ -> {});
  }

  /** Whether the draft was read, so that typing cannot be overwritten by it. */
  ReadOnlyBooleanProperty ready() {
    return ready.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<SetupStep> step() {
    return step.getReadOnlyProperty();
  }

  /** Whether the campaign is being stored just now. */
  ReadOnlyBooleanProperty storing() {
    return storing.getReadOnlyProperty();
  }

  /** Why the campaign could not be stored, technical words; empty when nothing went wrong. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the supervisor tried to leave a step, so that what is missing is said loudly. */
  boolean attempted(SetupStep which) {
    return attempted.contains(which);
  }

  /** Reads the names in use and, the first time, the draft. */
  void shown() {
    form.voice().load();
    form.settings().taken(desk.campaigns().stream().map(c -> c.plan().name()).toList());
    // What cannot be read leaves the form at the pace it had.
    background.run(desk::pacing, this::paced, _ -> paced(pacing));
  }

  private void paced(Pacing now) {
    if (!now.equals(pacing)) {
      boolean untouched = !begun();
      pacing = now;
      if (untouched) {
        fill(fresh());
      }
    }
    if (!ready.get()) {
      keeping.load(this::restore);
    }
  }

  private Draft fresh() {
    return Draft.fresh(desk.usualCountry(), pacing);
  }

  /** Keeps what was typed; what was stored just now is no draft any more. */
  void hidden() {
    if (!storing.get()) {
      keeping.save(draft());
    }
  }

  /** Goes to the next step, or stays so that what is missing can be said. */
  void next() {
    attempted.add(step.get());
    if (form.complete(step.get()) && step.get() != SetupStep.PREFLIGHT) {
      go(SetupStep.values()[step.get().ordinal() + 1]);
    }
  }

  /** Goes to the step before; stays on the first. */
  void back() {
    if (step.get() != SetupStep.VOICE) {
      go(SetupStep.values()[step.get().ordinal() - 1]);
    }
  }

  /** Opens any step; nothing is lost by jumping. */
  void go(SetupStep wanted) {
    attempted.add(step.get());
    step.set(wanted);
  }

  /** Stores the campaign and lets it begin, once, however often it is asked. */
  void send() {
    store(null);
  }

  /** Stores the campaign, once; it begins at a time. */
  void sendAt(Instant beginsAt) {
    store(beginsAt);
  }

  private void store(@Nullable Instant beginsAt) {
    Optional<Preflight> sheet = form.sheet();
    if (storing.get() || sheet.isEmpty()) {
      return;
    }
    storing.set(true);
    problem.set("");
    NumberList list = form.numbers().list().get();
    background.run(
        () -> desk.create(sheet.get().plan(), list.all(), form.numbers().read().get().origin()),
        campaign -> stored(campaign, beginsAt),
        this::notStored);
  }

  /** Runs something once the draft of an earlier day is in the form. */
  void whenReady(Runnable then) {
    if (ready.get()) {
      then.run();
      return;
    }
    keeping.load(
        draft -> {
          restore(draft);
          then.run();
        });
  }

  /** Whether something was typed that another draft would replace; false before it was read. */
  boolean begun() {
    return !form.draft(SetupStep.VOICE).equals(fresh());
  }

  /** Puts another draft in the place of what was typed. */
  void begin(Draft draft) {
    if (emptying != null) {
      emptying.run();
      emptying = null;
      storing.set(false);
    }
    fill(draft);
    problem.set("");
    ready.set(true);
    keeping.changed(this::draft);
  }

  /** Throws away what was typed. */
  void discard() {
    fill(fresh());
    problem.set("");
    keeping.clear();
  }

  private void stored(Campaign campaign, @Nullable Instant beginsAt) {
    form.voice().remember();
    // First of all: whoever starts again after a crash must not be offered it a second time.
    keeping.clear();
    created.accept(campaign, beginsAt);
    emptying = ticker.after(SHOWN, this::emptied);
  }

  private void emptied() {
    emptying = null;
    storing.set(false);
    discard();
  }

  private void notStored(Throwable e) {
    storing.set(false);
    problem.set(String.valueOf(e.getMessage()));
  }

  private void restore(Optional<Draft> draft) {
    draft.ifPresent(this::fill);
    ready.set(true);
  }

  private void fill(Draft draft) {
    filling = true;
    // First, or what is missing in the new draft is said of a step nobody has been to.
    attempted.clear();
    form.fill(draft);
    SetupStep[] steps = SetupStep.values();
    step.set(steps[Math.clamp(draft.step(), 0, steps.length - 1)]);
    filling = false;
  }

  private Draft draft() {
    return form.draft(step.get());
  }

  private <T> void watch(ObservableValue<T> input) {
    input.subscribe(
        (_, _) -> {
          if (!filling) {
            keeping.changed(this::draft);
          }
        });
  }
}
