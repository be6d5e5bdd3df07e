package dev.callboard.ui.calls;

import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.EmptyState;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pager;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Shortcut;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The bill browser: where from, filters, freshness, the page or its statistics, the call one looks at. */
final class CallsView {

  /** Typing settles before the store is asked. */
  private static final Duration SETTLE = Duration.millis(250);

  /** What the view shows. */
  record Models(
      CallsViewModel page,
      SavedFiltersViewModel saved,
      FreshnessViewModel freshness,
      StatisticsViewModel statistics,
      LiveCalls live) {}

  private final Models models;
  private final CallsViewModel model;
  private final Syncing syncing;
  private final Kit kit;
  private final List<Shortcut> shortcuts;
  private final VBox root;

  CallsView(
      Models models,
      CallTable table,
      CallDetail detail,
      FilterBar filters,
      CallKeys keys,
      CallActions actions,
      Syncing syncing,
      Kit kit) {
    this.models = models;
    this.model = models.page();
    this.syncing = syncing;
    this.kit = kit;
    table.node().setPlaceholder(placeholder());
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    VBox page = Cards.flush(table.node(), pager().with(table.columnsButton()));
    StackPane centre = new StackPane(page, new StatisticsView(models.statistics(), kit).root());
    HBox.setHgrow(centre, Priority.ALWAYS);
    HBox body = new HBox(centre, detail.root());
    body.getStyleClass().add("beside");
    VBox.setVgrow(body, Priority.ALWAYS);
    swap(centre, detail.root());
    root =
        Cards.screen(
            new CallsHeader(model, models.statistics(), actions, syncing, kit).root(),
            filters,
            localOnlyHint(),
            new SyncProblemBar(syncing, model, kit).root(),
            freshness(),
            body);
    keys.follow(table.node());
    shortcuts =
        keys.all(
            new CallKeys.Places(
                () -> filters.open("number"),
                () -> toggle(models.live().onProperty()),
                () -> toggle(models.statistics().showingProperty())));
    follow();
  }

  Parent root() {
    return root;
  }

  List<Shortcut> shortcuts() {
    return shortcuts;
  }

  private void toggle(BooleanProperty on) {
    if (model.sourceProperty().get() == Source.LOCAL) {
      on.set(!on.get());
    }
  }

  private void follow() {
    PauseTransition settle = new PauseTransition(SETTLE);
    settle.setOnFinished(
        _ -> {
          model.fromTheStart();
          models.freshness().refresh();
          models.statistics().refresh();
          models.saved().remember();
        });
    model.filters().revisionProperty().subscribe((_, _) -> settle.playFromStart());
    model
        .sourceProperty()
        .subscribe(
            source -> {
              if (source == Source.PLATFORM) {
                models.live().onProperty().set(false);
                models.statistics().showingProperty().set(false);
              }
            });
  }

  private Pager pager() {
    Pager pager = new Pager(kit.texts(), kit.formats());
    pager.pageProperty().bindBidirectional(model.pageProperty());
    pager.pageSizeProperty().bindBidirectional(model.pageSizeProperty());
    pager.totalProperty().bind(model.totalProperty());
    return pager;
  }

  /** The page or its statistics; the detail belongs to the page. */
  private void swap(StackPane centre, Node detail) {
    Node page = centre.getChildren().getFirst();
    Node charts = centre.getChildren().getLast();
    models
        .statistics()
        .showingProperty()
        .subscribe(
            on -> {
              page.setVisible(!on);
              charts.setVisible(on);
              if (on) {
                model.select(null);
              }
            });
    detail.setId("call-detail");
  }

  private HBox freshness() {
    FreshnessStrip strip = new FreshnessStrip(models.freshness(), kit);
    BooleanBinding local = Bindings.equal(model.sourceProperty(), Source.LOCAL);
    strip.visibleProperty().bind(local);
    HBox.setHgrow(strip, Priority.ALWAYS);
    HBox row = Cards.row(strip, new LiveBar(models.live(), model, kit));
    row.managedProperty().bind(local);
    row.visibleProperty().bind(local);
    return row;
  }

  private Label localOnlyHint() {
    Label hint = Labels.wrapped(kit.text("calls.localOnly"), "warn", "small");
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.setId("calls-local-only");
    Runnable show =
        () -> {
          boolean on =
              model.sourceProperty().get() == Source.PLATFORM
                  && model.filters().values().localOnly();
          Presence.show(hint, on);
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
                          case LOADING -> Labels.muted(kit.text("calls.loading"));
                          case SHOWN -> Labels.of("");
                          case EMPTY -> empty();
                          case FAILED -> failed();
                        }));
    return place;
  }

  private EmptyState empty() {
    LoadProblem problem = syncing.problemProperty().get();
    if (problem != null && model.sourceProperty().get() == Source.LOCAL) {
      return EmptyState.failed(
          problem.failed(kit.texts()),
          kit.texts(),
          kit.text("calls.failed.again"),
          syncing::recent);
    }
    return model.sourceProperty().get() == Source.LOCAL
        ? new EmptyState(
            Feather.INBOX,
            kit.text("calls.empty.title"),
            kit.text("calls.empty.text"),
            kit.text("calls.empty.action"),
            syncing::recent)
        : new EmptyState(
            Feather.INBOX, kit.text("calls.empty.title"), kit.text("calls.empty.platform"));
  }

  private EmptyState failed() {
    return EmptyState.failed(
        model.problemProperty().get().failed(kit.texts()),
        kit.texts(),
        kit.text("calls.failed.again"),
        model::reload);
  }
}
