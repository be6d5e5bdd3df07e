package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What of a campaign needs somebody: when it begins, that it is held, what is unproven or was refused. */
final class ProgressNotices extends VBox {

  private final ProgressViewModel model;
  private final CampaignWork work;
  private final Kit kit;
  private final MapChangeListener<String, CampaignWork.Planned> planListener = _ -> refresh();
  private List<Object> told = List.of();

  /**
   * Builds it.
   *
   * @param work knows whether the campaign begins by itself
   */
  ProgressNotices(ProgressViewModel model, CampaignWork work, Kit kit) {
    this.model = model;
    this.work = work;
    this.kit = kit;
    getStyleClass().add("column");
    model.phase().subscribe(_ -> refresh());
    model.stand().subscribe(_ -> refresh());
    model.unproven().addListener((ListChangeListener<UnprovenBatch>) _ -> refresh());
    model.campaign().subscribe(_ -> refresh());
    model.held().subscribe(_ -> refresh());
    work.planned().addListener(new WeakMapChangeListener<>(planListener));
  }

  // Cards are built anew only when they say something else: somebody may be typing into one.
  private void refresh() {
    CampaignStand stand = model.stand().get();
    long beyondRecall = stand == null ? 0 : stand.fates().onPlatform();
    boolean held = model.held().get() && model.canResume();
    CampaignWork.Planned planned = planned();
    List<Batch> refused = model.refused();
    List<Object> now =
        List.of(
            Optional.ofNullable(planned),
            held ? beyondRecall : -1L,
            List.copyOf(model.unproven()),
            refused);
    if (now.equals(told)) {
      return;
    }
    told = now;
    getChildren().clear();
    if (planned != null) {
      getChildren().add(new PlannedCard(planned, model.campaign().get(), work, kit));
    }
    if (held) {
      getChildren().add(heldCard(beyondRecall));
    }
    model.unproven().forEach(batch -> getChildren().add(new UnprovenCard(batch, model, kit)));
    if (!refused.isEmpty()) {
      getChildren().add(new RefusedCard(refused, model, kit));
    }
    Presence.show(this, !getChildren().isEmpty());
  }

  private CampaignWork.@Nullable Planned planned() {
    return work.planned().get(model.campaign().get().id());
  }

  private VBox heldCard(long beyondRecall) {
    Label text =
        Labels.wrapped(
            kit.text("campaigns.held.text", beyondRecall, kit.formats().number(beyondRecall)));
    text.setMinHeight(Region.USE_PREF_SIZE);
    VBox card = Cards.padded(text);
    card.setId("campaign-held");
    card.getStyleClass().addAll("attention", "slim");
    return card;
  }
}
