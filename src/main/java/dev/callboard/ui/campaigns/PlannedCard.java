package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Campaign;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A campaign that begins by itself, or should have: when, what that needs, and the way out. */
final class PlannedCard extends HBox {

  PlannedCard(CampaignWork.Planned planned, Campaign campaign, CampaignWork work, Kit kit) {
    String when = kit.formats().moment(planned.at());
    Label text =
        Labels.wrapped(
            kit.text(planned.missed() ? "campaigns.plan.missed" : "campaigns.plan.waits", when));
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    Button now =
        button(kit.text("campaigns.plan.now"), "planned-now", () -> work.beginNow(campaign));
    Button never =
        button(kit.text("campaigns.plan.never"), "planned-never", () -> work.forget(campaign));
    setId("campaign-planned");
    getStyleClass().addAll("card", "padded", "slim");
    if (planned.missed()) {
      getStyleClass().add("attention");
    }
    HBox line = Cards.row(text, never, now);
    HBox.setHgrow(line, Priority.ALWAYS);
    getChildren().add(line);
  }

  private static Button button(String text, String id, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
