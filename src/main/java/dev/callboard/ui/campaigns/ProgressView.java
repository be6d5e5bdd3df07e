package dev.callboard.ui.campaigns;

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
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Tips;
import dev.callboard.ui.kit.Tone;
import dev.callboard.ui.kit.Turns;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
  private final ProgressViewModel model;
  private final Kit kit;
  private final CampaignWords words;
  private final FateTiles tiles;
  private final FatesCard fates;
  private final Consumer<@Nullable Subset> followUp;
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
    this.followUp = followUp;
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    hold = button("campaigns.hold", "campaign-hold", model::hold, Feather.PAUSE);
    hold.getStyleClass().add("danger");
    resume = button("campaigns.resume", "campaign-resume", model::resume, Feather.PLAY);
    resume.getStyleClass().add("accent");
    change = button("campaigns.change", "campaign-change", this::openChange, null);
    tiles = new FateTiles(kit);
    fates = new FatesCard(kit);
    side = new CampaignSide(kit);
    trouble.setId("campaign-trouble");
    trouble.setMinHeight(Region.USE_PREF_SIZE);
    HBox below = new HBox();
    below.getStyleClass().add("step-pane");
    Turns.later(
        kit.ticker(),
        () -> below.getChildren().add(tabs(player)),
        () -> below.getChildren().add(side));
    VBox.setVgrow(below, Priority.ALWAYS);
    VBox parts = new VBox(tiles, fates, new ProgressNotices(model, work, kit), trouble, below);
    parts.getStyleClass().add("parts");
    ScrollPane place = new ScrollPane(parts);
    place.setFitToWidth(true);
    place.setFitToHeight(true);
    VBox.setVgrow(place, Priority.ALWAYS);
    root = Cards.screen(header(leave), place);
    model.campaign().subscribe(c -> plan.set(words.plan(c.plan())));
    model.phase().subscribe(this::show);
    model.stand().subscribe(this::show);
    model.problem().subscribe(_ -> tellTrouble());
    model.phase().subscribe(_ -> tellTrouble());
    model.watch().problem().subscribe(_ -> tellTrouble());
    model.watch().trouble().subscribe(_ -> tellTrouble());
    model.watch().lastLook().subscribe(_ -> side.show(model));
  }

  private ProgressTabs tabs(PlaysCalls player) {
    ProgressTabs tabs = new ProgressTabs(model, kit, player);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    return tabs;
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
    Tips.on(name, name.getText());
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
    Presence.show(hold, model.canHold());
    Presence.show(resume, model.canResume());
    Presence.show(change, model.campaign().get().unfinished() || !model.refused().isEmpty());
    side.show(model);
  }

  private void show(@Nullable CampaignStand stand) {
    if (stand == null) {
      return;
    }
    Fates now = stand.fates();
    tiles.show(now);
    fates.show(now);
    side.show(model);
  }

  private void tellTrouble() {
    String text = Troubles.of(model, kit, words);
    trouble.setText(text);
    Presence.show(trouble, !text.isEmpty());
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
}
