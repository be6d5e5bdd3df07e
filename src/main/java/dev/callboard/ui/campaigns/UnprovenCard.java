package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs.Question;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A batch that may have been taken: the evidence, another look, and the decision with its risk. */
final class UnprovenCard extends VBox {

  private final UnprovenBatch unproven;
  private final ProgressViewModel model;
  private final Kit kit;
  private final CampaignWords words;
  private final GridPane choices = new GridPane();
  private final TextField why = new TextField();

  UnprovenCard(UnprovenBatch unproven, ProgressViewModel model, Kit kit) {
    this.unproven = unproven;
    this.model = model;
    this.kit = kit;
    words = new CampaignWords(kit.texts(), kit.formats());
    getStyleClass().addAll("card", "padded", "attention", "unproven-card");
    setId("unproven-" + unproven.batch().number());
    Batch batch = unproven.batch();
    VBox text =
        new VBox(
            Labels.heading(
                kit.text(
                    "campaigns.unproven.title",
                    String.valueOf(batch.number()),
                    kit.formats().number(batch.toCall()))),
            wrapped(evidence()));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    Button look = button("campaigns.unproven.look", "unproven-look", model.watch()::lookNow);
    look.disableProperty().bind(model.watch().looking());
    Button decide = button("campaigns.unproven.decide", "unproven-decide", this::toggle);
    HBox line = Cards.row(text, look, decide);
    choices.getStyleClass().add("choices");
    why.setId("decide-why-" + batch.number());
    choices.add(Fields.labelled(kit.text("campaigns.decide.why"), why), 0, 0, 2, 1);
    choice(1, true);
    choice(2, false);
    Presence.show(choices, false);
    getChildren().addAll(line, choices);
  }

  private String evidence() {
    Batch batch = unproven.batch();
    String seen =
        batch.failure() == null
            ? kit.text("campaigns.unproven.closed")
            : words.failure(batch.failure());
    String when = batch.sentAt() == null ? "" : kit.formats().moment(batch.sentAt());
    String proof =
        unproven.provableFrom() == null
            ? kit.text("campaigns.unproven.never")
            : kit.text("campaigns.unproven.from", kit.formats().moment(unproven.provableFrom()));
    String evidence = kit.text("campaigns.unproven.evidence", batch.tag(), looked());
    return kit.text("campaigns.unproven.text", seen, when, proof) + "\n" + evidence;
  }

  private String looked() {
    Instant last = model.watch().lastLook().get();
    return last == null ? kit.text("campaigns.side.notyet") : kit.formats().time(last);
  }

  private void toggle() {
    boolean open = !choices.isVisible();
    Presence.show(choices, open);
  }

  private void choice(int row, boolean taken) {
    String key = taken ? "campaigns.decide.taken" : "campaigns.decide.never";
    String id = taken ? "decide-taken" : "decide-never";
    Button button = button(key, id, () -> ask(key, taken));
    button.setMaxWidth(Double.MAX_VALUE);
    if (!taken) {
      button.getStyleClass().add("danger");
    }
    Label risk = wrapped(kit.text(key + ".risk", numbers()));
    GridPane.setHgrow(risk, Priority.ALWAYS);
    choices.addRow(row, button, risk);
  }

  private void ask(String key, boolean taken) {
    int number = unproven.batch().number();
    kit.dialogs()
        .confirm(
            new Question(
                kit.text(key + ".title", String.valueOf(number)),
                kit.text(key + ".risk", numbers()),
                kit.text(key + ".action"),
                !taken),
            () -> model.decide(number, taken, why.getText()));
  }

  private String numbers() {
    return kit.formats().number(unproven.batch().toCall());
  }

  private Button button(String key, String id, Runnable action) {
    Button button = new Button(kit.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Label wrapped(String text) {
    Label label = Labels.wrapped(text, "muted");
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
