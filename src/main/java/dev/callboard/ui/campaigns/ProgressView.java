package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Fates;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs.FileKind;
import dev.callboard.ui.kit.Dialogs.FileQuestion;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pill;
import dev.callboard.ui.kit.Tone;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
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
  private final Label trouble = Labels.wrapped("", "warn");
  private final VBox notices = new VBox();
  private final ProgressViewModel model;
  private final Kit kit;
  private final CampaignWords words;
  private final FateTiles tiles;
  private final FatesCard fates;
  private final BatchTable batches;
  private final CampaignSide side;
  private final VBox root;

  ProgressView(ProgressViewModel model, Kit kit, Runnable leave) {
    this.model = model;
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    hold = button("campaigns.hold", "campaign-hold", model::hold, Feather.PAUSE);
    hold.getStyleClass().add("danger");
    resume = button("campaigns.resume", "campaign-resume", model::resume, Feather.PLAY);
    resume.getStyleClass().add("accent");
    tiles = new FateTiles(kit);
    fates = new FatesCard(kit);
    batches = new BatchTable(model, kit);
    side = new CampaignSide(kit);
    notices.getStyleClass().add("column");
    trouble.setId("campaign-trouble");
    trouble.setMinHeight(Region.USE_PREF_SIZE);
    HBox below = new HBox(batches, side);
    below.getStyleClass().add("step-pane");
    HBox.setHgrow(batches, Priority.ALWAYS);
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
    model.unproven().addListener((ListChangeListener<UnprovenBatch>) _ -> showUnproven());
    showUnproven();
    model.problem().subscribe(_ -> tellTrouble());
    model.phase().subscribe(_ -> tellTrouble());
    model.watch().problem().subscribe(_ -> tellTrouble());
    model.watch().trouble().subscribe(_ -> tellTrouble());
    model.watch().lastLook().subscribe(_ -> side.show(model));
  }

  Node root() {
    return root;
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
    Button export = button("campaigns.export", "campaign-export", this::export, Feather.DOWNLOAD);
    phase.setId("campaign-phase");
    HBox header =
        Cards.header(model.campaign().get().plan().name(), plan, phase, export, resume, hold);
    header.getChildren().addFirst(back);
    header.setMinHeight(Region.USE_PREF_SIZE);
    return header;
  }

  private Button button(String key, String id, Runnable action, Feather icon) {
    Button button = new Button(kit.text(key), Icons.of(icon));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show(CampaignPhase now) {
    phase.say(words.phase(now), CampaignWords.tone(now));
    show(hold, model.canHold());
    show(resume, model.canResume());
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

  private void showUnproven() {
    notices
        .getChildren()
        .setAll(model.unproven().stream().map(u -> new UnprovenCard(u, model, kit)).toList());
    show(notices, !model.unproven().isEmpty());
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
