package dev.callboard.ui.calls;

import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.CopyDetails;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says above kept calls that the last sync ended early: what happened, what is safe, what to do. */
final class SyncProblemBar {

  private final HBox root = Cards.row();

  /** Bound, so that the sync, which outlives this screen, holds on to nothing of it. */
  private final ObjectProperty<@Nullable LoadProblem> problem = new SimpleObjectProperty<>();

  private final Syncing syncing;
  private final Kit kit;

  SyncProblemBar(Syncing syncing, CallsViewModel model, Kit kit) {
    this.syncing = syncing;
    this.kit = kit;
    root.setId("calls-sync-problem");
    root.getStyleClass().add("sync-problem");
    // Without any calls the page itself says it.
    root.visibleProperty()
        .bind(
            problem
                .isNotNull()
                .and(Bindings.equal(model.sourceProperty(), Source.LOCAL))
                .and(Bindings.isNotEmpty(model.rows())));
    root.managedProperty().bind(root.visibleProperty());
    problem.subscribe(this::show);
    problem.bind(syncing.problemProperty());
    // Nobody else holds on to what is bound here for as long as the bar is shown.
    root.setUserData(this);
  }

  HBox root() {
    return root;
  }

  private void show(@Nullable LoadProblem problem) {
    root.getChildren().clear();
    if (problem == null) {
      return;
    }
    Label words =
        Labels.wrapped(
            kit.text(
                "calls.sync.problem",
                problem.title(),
                problem.text(),
                kit.text("calls.failed.safe")));
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button again = new Button(kit.text("calls.failed.again"));
    again.setId("calls-sync-again");
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setOnAction(_ -> syncing.recent());
    root.getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), words, again);
    if (!problem.details().isEmpty()) {
      root.getChildren().add(CopyDetails.button(kit.texts(), problem.details()));
    }
  }
}
