package dev.callboard.ui.campaigns;

import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.PlaysCalls;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Turns;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A campaign by batch, by number, and what was agreed to before it was sent; one at a time. */
final class ProgressTabs extends VBox {

  private final ProgressViewModel model;
  private final Kit kit;
  private final PlaysCalls player;
  private final ToggleGroup group = new ToggleGroup();
  private final ResultsViewModel resultsModel;
  private @Nullable ResultsView results;
  private @Nullable AgreementView agreement;

  /**
   * Builds it, the batches shown.
   *
   * @param player plays the recording of a call
   */
  ProgressTabs(ProgressViewModel model, Kit kit, PlaysCalls player) {
    this.model = model;
    this.kit = kit;
    this.player = player;
    resultsModel = model.resultsOf(kit.ticker());
    BatchTable batches = new BatchTable(model, kit);
    ToggleButton byBatch = tab("campaigns.batches", "show-batches");
    ToggleButton byNumber = tab("campaigns.results", "show-results");
    ToggleButton agreed = tab("campaigns.agreed", "show-agreement");
    HBox tabs = new HBox(byBatch, byNumber, agreed);
    tabs.getStyleClass().add("tabs");
    getStyleClass().addAll("card", "flush");
    getChildren().add(tabs);
    below(batches);
    setMinWidth(0);
    byBatch.setSelected(true);
    group.selectedToggleProperty().subscribe(this::keepOneChosen);
    byBatch.selectedProperty().subscribe(chosen -> Presence.show(batches, chosen));
    byNumber.selectedProperty().subscribe(this::showResults);
    agreed.selectedProperty().subscribe(this::showAgreement);
  }

  private void keepOneChosen(@Nullable Toggle before, @Nullable Toggle now) {
    if (now == null) {
      group.selectToggle(before);
    }
  }

  // Built when somebody asks for them: a table and its filters are half of this view.
  private void showResults(boolean chosen) {
    if (chosen && results == null) {
      Turns.now();
      results = below(new ResultsView(resultsModel, kit, player));
    }
    if (results != null) {
      Presence.show(results, chosen);
    }
    resultsModel.visible(chosen);
  }

  private void showAgreement(boolean chosen) {
    if (chosen && agreement == null) {
      agreement = below(new AgreementView(model, kit));
    }
    if (agreement != null) {
      Presence.show(agreement, chosen);
    }
  }

  private <N extends Node> N below(N part) {
    VBox.setVgrow(part, Priority.ALWAYS);
    getChildren().add(part);
    return part;
  }

  private ToggleButton tab(String key, String id) {
    ToggleButton tab = new ToggleButton(kit.text(key));
    tab.setId(id);
    tab.getStyleClass().add("tab-button");
    tab.setToggleGroup(group);
    return tab;
  }
}
