package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.Subset;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs.FileKind;
import dev.callboard.ui.kit.Dialogs.FileQuestion;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pill;
import dev.callboard.ui.kit.PlaysCalls;
import dev.callboard.ui.kit.Popover;
import dev.callboard.ui.kit.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One campaign in full: figures, where every number is, what needs a decision, its batches. */
final class ProgressView {

  private final ReadOnlyStringWrapper plan = new ReadOnlyStringWrapper("");
  private final Pill phase = new Pill("", Tone.NEUTRAL);
  private final Button hold;
  private final Button resume;
  private final Button change;
  private final Popover popover = new Popover();
  private final Label trouble = Labels.wrapped("", "warn");
  private final VBox notices = new VBox();
  private final ProgressViewModel model;
  private final CampaignWork work;
  private final MapChangeListener<String, CampaignWork.Planned> planListener;
  private final Kit kit;
  private final CampaignWords words;
  private final FateTiles tiles;
  private final FatesCard fates;
  private final BatchTable batches;
  private final ResultsViewModel resultsModel;
  private @Nullable ResultsView results;
  private @Nullable AgreementView agreement;
  private final PlaysCalls player;
  private final Consumer<@Nullable Subset> followUp;
  private List<Object> noticed = List.of();
  private final CampaignSide side;
  private final VBox root;

  /**
   * Builds it.
   *
   * @param work knows whether it begins by itself
   * @param leave goes back to the list
   * @param followUp takes whom a new campaign shall call; null for the whole list
   * @param player plays the recording of a call
   */
  ProgressView(
      ProgressViewModel model,
      CampaignWork work,
      Kit kit,
      Runnable leave,
      Consumer<@Nullable Subset> followUp,
      PlaysCalls player) {
    this.model = model;
    this.work = work;
    this.followUp = followUp;
    this.player = player;
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    hold = button("campaigns.hold", "campaign-hold", model::hold, Feather.PAUSE);
    hold.getStyleClass().add("danger");
    resume = button("campaigns.resume", "campaign-resume", model::resume, Feather.PLAY);
    resume.getStyleClass().add("accent");
    change = button("campaigns.change", "campaign-change", this::openChange, null);
    tiles = new FateTiles(kit);
    fates = new FatesCard(kit);
    batches = new BatchTable(model, kit);
    side = new CampaignSide(kit);
    notices.getStyleClass().add("column");
    trouble.setId("campaign-trouble");
    trouble.setMinHeight(Region.USE_PREF_SIZE);
    resultsModel = model.resultsOf(kit.ticker());
    VBox left = left();
    HBox below = new HBox(left, side);
    below.getStyleClass().add("step-pane");
    HBox.setHgrow(left, Priority.ALWAYS);
    VBox.setVgrow(below, Priority.ALWAYS);
    VBox parts = new VBox(tiles, fates, notices, trouble, below);
    parts.getStyleClass().add("parts");
    ScrollPane place = new ScrollPane(parts);
    place.setFitToWidth(true);
    place.setFitToHeight(true);
    VBox.setVgrow(place, Priority.ALWAYS);
    root = Cards.screen(header(leave), place);
    model.campaign().subscribe(c -> plan.set(words.plan(c.plan())));
    model.phase().subscribe(this::show);
    model.stand().subscribe(this::show);
    model.unproven().addListener((ListChangeListener<UnprovenBatch>) _ -> showNotices());
    model.campaign().subscribe(_ -> showNotices());
    model.held().subscribe(_ -> showNotices());
    planListener = _ -> showNotices();
    work.planned().addListener(new WeakMapChangeListener<>(planListener));
    showNotices();
    model.problem().subscribe(_ -> tellTrouble());
    model.phase().subscribe(_ -> tellTrouble());
    model.watch().problem().subscribe(_ -> tellTrouble());
    model.watch().trouble().subscribe(_ -> tellTrouble());
    model.watch().lastLook().subscribe(_ -> side.show(model));
  }

  Node root() {
    return root;
  }

  /** Closes what hangs below a button; whoever leaves by a key is done with it. */
  void hidden() {
    popover.hide();
  }

  /** F8: stops what is being sent, or goes on with what was stopped. */
  void holdOrResume() {
    if (model.canHold()) {
      model.hold();
    } else if (model.canResume()) {
      model.resume();
    }
  }

  private HBox header(Runnable leave) {
    Button back = Icons.button(Feather.ARROW_LEFT, kit.text("campaigns.progress.leave"));
    back.setId("campaign-leave");
    back.setOnAction(_ -> leave.run());
    Button export = button("campaigns.export", "campaign-export", this::export, null);
    phase.setId("campaign-phase");
    Button again = button("campaigns.followup", "campaign-followup", () -> {}, null);
    again.setOnAction(_ -> openFollowUp(again));
    Label name = Labels.title(model.campaign().get().plan().name());
    Label facts = Labels.bound(plan, "muted");
    name.setMinWidth(0);
    facts.setMinWidth(0);
    name.setTooltip(new Tooltip(name.getText()));
    VBox title = new VBox(name, facts);
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox header = new HBox(back, title, phase, change, again, export, resume, hold);
    header.getStyleClass().add("screen-header");
    header.setMinHeight(Region.USE_PREF_SIZE);
    return header;
  }

  private void openChange() {
    popover.show(
        change, new ChangePane(model.campaign().get().plan(), kit, model::replan, popover::hide));
  }

  private void openFollowUp(Button below) {
    popover.show(
        below,
        new FollowUpPane(
            model,
            kit,
            subset -> {
              popover.hide();
              followUp.accept(subset);
            },
            () -> {
              popover.hide();
              followUp.accept(null);
            }));
  }

  private Button button(String key, String id, Runnable action, @Nullable Feather icon) {
    Button button = new Button(kit.text(key), icon == null ? null : Icons.of(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show(CampaignPhase now) {
    phase.say(words.phase(now), CampaignWords.tone(now));
    show(hold, model.canHold());
    show(resume, model.canResume());
    show(change, model.campaign().get().unfinished() || !model.refused().isEmpty());
    side.show(model);
    showNotices();
  }

  private void show(@Nullable CampaignStand stand) {
    showNotices();
    if (stand == null) {
      return;
    }
    Fates now = stand.fates();
    tiles.show(now);
    fates.show(now);
    side.show(model);
  }

  // Cards are built anew only when they say something else: somebody may be typing into one.
  private void showNotices() {
    CampaignStand stand = model.stand().get();
    long beyond = stand == null ? 0 : stand.fates().onPlatform();
    List<Object> now =
        List.of(
            Optional.ofNullable(planned()),
            model.held().get() && model.canResume() ? beyond : -1L,
            List.copyOf(model.unproven()),
            model.refused());
    if (now.equals(noticed)) {
      return;
    }
    noticed = now;
    notices.getChildren().clear();
    CampaignWork.Planned planned = planned();
    Campaign campaign = model.campaign().get();
    if (planned != null) {
      notices.getChildren().add(new PlannedCard(planned, campaign, work, kit));
    }
    if (model.held().get() && model.canResume()) {
      notices.getChildren().add(heldCard(beyond));
    }
    model.unproven().forEach(u -> notices.getChildren().add(new UnprovenCard(u, model, kit)));
    List<Batch> refused = model.refused();
    if (!refused.isEmpty()) {
      notices.getChildren().add(new RefusedCard(refused, model, kit));
    }
    show(notices, !notices.getChildren().isEmpty());
  }

  private CampaignWork.@Nullable Planned planned() {
    return work.planned().get(model.campaign().get().id());
  }

  private VBox heldCard(long beyond) {
    Label text =
        Labels.wrapped(kit.text("campaigns.held.text", beyond, kit.formats().number(beyond)));
    text.setMinHeight(Region.USE_PREF_SIZE);
    VBox card = Cards.padded(text);
    card.setId("campaign-held");
    card.getStyleClass().addAll("attention", "slim");
    return card;
  }

  private VBox left() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton byBatch = tab("campaigns.batches", "show-batches", group);
    ToggleButton byNumber = tab("campaigns.results", "show-results", group);
    ToggleButton agreed = tab("campaigns.agreed", "show-agreement", group);
    byBatch.setSelected(true);
    HBox tabs = new HBox(byBatch, byNumber, agreed);
    tabs.getStyleClass().add("tabs");
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              }
            });
    byBatch.selectedProperty().subscribe(chosen -> show(batches, chosen));
    VBox card = Cards.flush(tabs, batches);
    card.setMinWidth(0);
    VBox.setVgrow(batches, Priority.ALWAYS);
    byNumber.selectedProperty().subscribe(numbers -> showResults(card, numbers));
    agreed.selectedProperty().subscribe(chosen -> showAgreement(card, chosen));
    return card;
  }

  // Built when somebody asks for them: a table and its filters are half of this view.
  private void showResults(VBox card, boolean numbers) {
    if (numbers && results == null) {
      results = below(card, new ResultsView(resultsModel, kit, player));
    }
    if (results != null) {
      show(results, numbers);
    }
    resultsModel.visible(numbers);
  }

  private void showAgreement(VBox card, boolean chosen) {
    if (chosen && agreement == null) {
      agreement = below(card, new AgreementView(model, kit));
    }
    if (agreement != null) {
      show(agreement, chosen);
    }
  }

  private static <N extends Node> N below(VBox card, N part) {
    VBox.setVgrow(part, Priority.ALWAYS);
    card.getChildren().add(part);
    return part;
  }

  private ToggleButton tab(String key, String id, ToggleGroup group) {
    ToggleButton tab = new ToggleButton(kit.text(key));
    tab.setId(id);
    tab.getStyleClass().add("tab-button");
    tab.setToggleGroup(group);
    return tab;
  }

  private void tellTrouble() {
    String text = Troubles.of(model, kit, words);
    trouble.setText(text);
    show(trouble, !text.isEmpty());
  }

  private void export() {
    kit.dialogs()
        .saveFile(
            new FileQuestion(
                kit.text("campaigns.export.title"),
                model.campaign().get().plan().name().replaceAll("[\\\\/:*?\"<>|]", "_") + ".csv",
                List.of(
                    new FileKind(kit.text("campaigns.export.csv"), "csv"),
                    new FileKind(kit.text("campaigns.export.xlsx"), "xlsx"))),
            model::export);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
