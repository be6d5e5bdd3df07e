package dev.callboard.ui.campaigns;

import dev.callboard.campaign.CampaignPlan;
import dev.callboard.ui.kit.Details;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.time.Instant;
import java.util.Objects;
import javafx.scene.layout.VBox;

/** Beside the batches: pace, what people pressed, and what the campaign was told to do. */
final class CampaignSide extends VBox {

  private final Kit kit;
  private final Details pace = new Details();
  private final Details keys = new Details();
  private final VBox keyPart = new VBox();

  CampaignSide(Kit kit) {
    this.kit = kit;
    getStyleClass().addAll("card", "padded", "step-aside");
    setMinWidth(USE_PREF_SIZE);
    keys.setId("campaign-keys");
    keyPart.getStyleClass().add("side-part");
    keyPart.getChildren().addAll(Labels.heading(kit.text("campaigns.side.keys")), keys);
    getChildren().addAll(Labels.heading(kit.text("campaigns.side.pace")), pace, keyPart);
  }

  void show(ProgressViewModel model) {
    CampaignPlan plan = model.campaign().get().plan();
    pace.clear();
    Instant looked = model.watch().lastLook().get();
    pace.add(
        kit.text("campaigns.side.looked"),
        looked == null ? kit.text("campaigns.side.notyet") : kit.formats().time(looked));
    model.rows().stream()
        .map(BatchRow::leavesAt)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(at -> pace.add(kit.text("campaigns.side.next"), kit.formats().time(at)));
    pace.add(
        kit.text("campaigns.side.batches"),
        kit.text(
            "campaigns.side.spacing",
            kit.formats().number(plan.batchSize()),
            kit.formats().span(plan.spacing())));
    if (!plan.callerId().isEmpty()) {
      pace.add(kit.text("campaigns.preflight.caller"), plan.callerId());
    }
    if (!plan.reference().isEmpty()) {
      pace.add(kit.text("campaigns.preflight.reference"), plan.reference());
    }
    pace.add(kit.text("campaigns.side.tag"), model.campaign().get().id());
    showKeys(model, plan);
  }

  private void showKeys(ProgressViewModel model, CampaignPlan plan) {
    keys.clear();
    keyPart.setVisible(plan.userKey());
    keyPart.setManaged(plan.userKey());
    CampaignStand stand = model.stand().get();
    if (stand == null) {
      return;
    }
    stand
        .keys()
        .forEach(
            (key, calls) ->
                keys.add(kit.text("campaigns.side.pressed", key), kit.formats().number(calls)));
    if (stand.keys().isEmpty()) {
      keys.add(kit.text("campaigns.side.nokeys"), "");
    }
  }
}
