package dev.callboard.ui.calls;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.EmptyState;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pager;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** The bill browser: where from, filters, the page, the call that is looked at. */
final class CallsView {

  /** Typing settles before the database is asked. */
  private static final javafx.util.Duration SETTLE = javafx.util.Duration.millis(250);

  private final CallsViewModel model;
  private final Syncing syncing;
  private final Formats formats;
  private final Texts texts;
  private final VBox root;

  CallsView(
      CallsViewModel model,
      CallTable table,
      CallDetail detail,
      Syncing syncing,
      Formats formats,
      Texts texts) {
    this.model = model;
    this.syncing = syncing;
    this.formats = formats;
    this.texts = texts;
    table.node().setPlaceholder(placeholder());
    Pager pager = new Pager(texts, formats);
    pager.pageProperty().bindBidirectional(model.pageProperty());
    pager.pageSizeProperty().bindBidirectional(model.pageSizeProperty());
    pager.totalProperty().bind(model.totalProperty());
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    VBox page = Cards.flush(table.node(), pager);
    HBox.setHgrow(page, Priority.ALWAYS);
    HBox body = new HBox(page, detail.root());
    body.getStyleClass().add("beside");
    VBox.setVgrow(body, Priority.ALWAYS);
    HBox header =
        Cards.header(
            texts.get("calls.title"),
            model.headlineProperty(),
            sourceSwitch(),
            syncButton(),
            exportButton());
    header.getChildren().get(1).setId("calls-headline");
    root = Cards.screen(header, new FilterBar(model, texts, formats), localOnlyHint(), body);
    PauseTransition settle = new PauseTransition(SETTLE);
    settle.setOnFinished(_ -> model.fromTheStart());
    model.filters().revisionProperty().subscribe((_, _) -> settle.playFromStart());
  }

  Parent root() {
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
    ToggleButton button = new ToggleButton(texts.get(key));
    button.setId(id);
    button.setAccessibleText(texts.get(key + ".meaning"));
    button.setTooltip(new Tooltip(texts.get(key + ".meaning")));
    // Pressing the one that is chosen must not leave none chosen.
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.sourceProperty().set(source);
        });
    model.sourceProperty().subscribe(now -> button.setSelected(now == source));
    return button;
  }

  private SplitMenuButton syncButton() {
    SplitMenuButton button = new SplitMenuButton();
    button.setText(texts.get("calls.sync"));
    button.setId("calls-sync");
    button.setTooltip(new Tooltip(texts.get("calls.sync.meaning")));
    button.setOnAction(_ -> syncing.recent());
    button.setMinWidth(Region.USE_PREF_SIZE);
    for (int days : new int[] {1, 7, 30, 90}) {
      MenuItem item = new MenuItem(texts.get("calls.sync." + days));
      item.setId("calls-sync-" + days);
      item.setOnAction(
          _ -> {
            Instant now = formats.now();
            syncing.sync(now.minus(Duration.ofDays(days)), now);
          });
      button.getItems().add(item);
    }
    MenuItem span = new MenuItem(texts.get("calls.sync.span"));
    span.disableProperty().bind(model.filters().when.map(w -> w == When.ALL));
    span.setOnAction(
        _ -> {
          Instant from = model.filters().start();
          Instant to = model.filters().end();
          if (from != null && to != null) {
            Instant now = formats.now();
            syncing.sync(from, to.isAfter(now) ? now : to);
          }
        });
    button.getItems().add(span);
    return button;
  }

  private Button exportButton() {
    Button button = new Button(texts.get("calls.export"));
    button.setId("calls-export");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.sourceProperty().get() == Source.PLATFORM
                        || model.totalProperty().get() == 0,
                model.sourceProperty(),
                model.totalProperty()));
    button.setOnAction(_ -> model.export());
    return button;
  }

  private Label localOnlyHint() {
    Label hint = Labels.wrapped(texts.get("calls.localOnly"), "warn", "small");
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.setId("calls-local-only");
    Runnable show =
        () -> {
          boolean on =
              model.sourceProperty().get() == Source.PLATFORM && model.filters().localOnly();
          hint.setVisible(on);
          hint.setManaged(on);
        };
    model.sourceProperty().subscribe(show);
    model.filters().revisionProperty().subscribe(show);
    show.run();
    return hint;
  }

  private Node placeholder() {
    StackPane place = new StackPane();
    model
        .stateProperty()
        .subscribe(
            state ->
                place
                    .getChildren()
                    .setAll(
                        switch (state) {
                          case LOADING -> Labels.muted(texts.get("calls.loading"));
                          case SHOWN -> Labels.of("");
                          case EMPTY -> empty();
                          case FAILED -> failed();
                        }));
    return place;
  }

  private EmptyState empty() {
    return model.sourceProperty().get() == Source.LOCAL
        ? new EmptyState(
            Feather.INBOX,
            texts.get("calls.empty.title"),
            texts.get("calls.empty.text"),
            texts.get("calls.empty.action"),
            syncing::recent)
        : new EmptyState(
            Feather.INBOX, texts.get("calls.empty.title"), texts.get("calls.empty.platform"));
  }

  private EmptyState failed() {
    LoadProblem problem = model.problemProperty().get();
    String text =
        problem.details().isEmpty() ? problem.text() : problem.text() + "\n" + problem.details();
    return new EmptyState(
        Feather.ALERT_TRIANGLE,
        problem.title(),
        text,
        texts.get("calls.failed.again"),
        model::reload);
  }
}
