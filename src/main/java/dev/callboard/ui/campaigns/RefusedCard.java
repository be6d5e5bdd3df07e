package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Dialogs.Question;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Batches the platform refused: why, and what can be done once the reason is gone. */
final class RefusedCard extends HBox {

  private final ProgressViewModel model;
  private final Kit kit;

  RefusedCard(List<Batch> refused, ProgressViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    long numbers = refused.stream().mapToLong(Batch::toCall).sum();
    var words = new CampaignWords(kit.texts(), kit.formats());
    Label title =
        Labels.heading(
            kit.text(
                "campaigns.refused.title",
                refused.size(),
                kit.formats().number(refused.size()),
                kit.formats().number(numbers)));
    title.setWrapText(true);
    Label why =
        Labels.wrapped(
            kit.text("campaigns.refused.text", words.reason(refused.getLast())), "muted");
    why.setMinHeight(Region.USE_PREF_SIZE);
    VBox text = new VBox(title, why);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button again = button("campaigns.refused.again", "refused-again", model::sendRefusedAgain);
    Button drop = button("campaigns.refused.drop", "refused-drop", () -> ask(numbers));
    setId("campaign-refused");
    getStyleClass().addAll("card", "padded", "attention", "bad", "row");
    getChildren().addAll(Cards.row(text, drop, again));
    HBox.setHgrow(getChildren().getFirst(), Priority.ALWAYS);
  }

  private void ask(long numbers) {
    kit.dialogs()
        .confirm(
            new Question(
                kit.text("campaigns.refused.drop.title"),
                kit.text("campaigns.refused.drop.text", kit.formats().number(numbers)),
                kit.text("campaigns.refused.drop.action"),
                true),
            model::giveUpRefused);
  }

  private Button button(String key, String id, Runnable action) {
    Button button = new Button(kit.text(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
