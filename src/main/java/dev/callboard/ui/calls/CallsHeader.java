package dev.callboard.ui.calls;

import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Tips;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The first line of the calls screen: figures, where from, statistics, sync, export. */
final class CallsHeader {

  private final CallsViewModel model;
  private final Syncing syncing;
  private final Kit kit;
  private final VBox root;

  CallsHeader(
      CallsViewModel model,
      StatisticsViewModel statistics,
      CallActions actions,
      Syncing syncing,
      Kit kit) {
    this.model = model;
    this.syncing = syncing;
    this.kit = kit;
    Label headline = Labels.bound(model.headlineProperty(), "muted");
    headline.setId("calls-headline");
    root =
        Cards.headerOverFacts(
            kit.text("calls.title"),
            headline,
            sourceSwitch(),
            statisticsButton(statistics),
            syncButton(),
            exportButton(actions));
  }

  VBox root() {
    return root;
  }

  private SegmentedButton sourceSwitch() {
    ToggleButton local = sourceButton(Source.LOCAL, "calls.source.local", "calls-local");
    ToggleButton platform =
        sourceButton(Source.PLATFORM, "calls.source.platform", "calls-platform");
    SegmentedButton both = new SegmentedButton(local, platform);
    both.setMinWidth(Region.USE_PREF_SIZE);
    return both;
  }

  private ToggleButton sourceButton(Source source, String key, String id) {
    ToggleButton button = new ToggleButton(kit.text(key));
    button.setId(id);
    button.setAccessibleText(kit.text(key + ".meaning"));
    Tips.on(button, kit.text(key + ".meaning"));
    // Pressing the one that is chosen must not leave none chosen.
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.sourceProperty().set(source);
        });
    model.sourceProperty().subscribe(now -> button.setSelected(now == source));
    return button;
  }

  private ToggleButton statisticsButton(StatisticsViewModel statistics) {
    ToggleButton button = new ToggleButton(kit.text("calls.statistics"));
    button.setId("calls-statistics-on");
    button.getStyleClass().add("switch");
    Tips.on(button, kit.text("calls.statistics.meaning"));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.selectedProperty().bindBidirectional(statistics.showingProperty());
    button.disableProperty().bind(Bindings.notEqual(model.sourceProperty(), Source.LOCAL));
    return button;
  }

  private SplitMenuButton syncButton() {
    SplitMenuButton button = new SplitMenuButton();
    button.setText(kit.text("calls.sync"));
    button.setId("calls-sync");
    Tips.on(button, kit.text("calls.sync.meaning"));
    button.setOnAction(_ -> syncing.recent());
    button.setMinWidth(Region.USE_PREF_SIZE);
    for (int days : new int[] {1, 7, 30, 90, 365}) {
      MenuItem item = new MenuItem(kit.text("calls.sync." + days));
      item.setId("calls-sync-" + days);
      item.setOnAction(
          _ -> {
            Instant now = kit.formats().now();
            syncing.complete(now.minus(Duration.ofDays(days)), now);
          });
      button.getItems().add(item);
    }
    MenuItem span = new MenuItem(kit.text("calls.sync.span"));
    span.setId("calls-sync-span");
    span.disableProperty().bind(model.filters().when.map(w -> w == When.ALL));
    span.setOnAction(_ -> syncSpan());
    button.getItems().add(span);
    return button;
  }

  private void syncSpan() {
    Instant from = model.filters().start();
    Instant to = model.filters().end();
    if (from != null && to != null) {
      Instant now = kit.formats().now();
      syncing.complete(from, to.isAfter(now) ? now : to);
    }
  }

  private Button exportButton(CallActions actions) {
    Button button = new Button(kit.text("calls.export"));
    button.setId("calls-export");
    Tips.on(button, kit.text("calls.export.meaning"));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.exportable(), model.sourceProperty(), model.totalProperty()));
    button.setOnAction(_ -> actions.export());
    return button;
  }
}
