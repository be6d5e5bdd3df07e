package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.Node;
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
  private final Map<Object, Node> cards = new HashMap<>();
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

  // A card is built anew only when it says something else: somebody may be typing into one.
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
    Map<Object, Supplier<Node>> wanted = new LinkedHashMap<>();
    if (planned != null) {
      wanted.put(planned, () -> new PlannedCard(planned, model.campaign().get(), work, kit));
    }
    if (held) {
      wanted.put("held " + beyondRecall, () -> heldCard(beyondRecall));
    }
    model.unproven().forEach(batch -> wanted.put(batch, () -> new UnprovenCard(batch, model, kit)));
    if (!refused.isEmpty()) {
      wanted.put(refused, () -> new RefusedCard(refused, model, kit));
    }
    cards.keySet().retainAll(wanted.keySet());
    getChildren().retainAll(cards.values());
    int at = 0;
    for (Map.Entry<Object, Supplier<Node>> one : wanted.entrySet()) {
      if (!cards.containsKey(one.getKey())) {
        Node card = one.getValue().get();
        cards.put(one.getKey(), card);
        getChildren().add(at, card);
      }
      at++;
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
