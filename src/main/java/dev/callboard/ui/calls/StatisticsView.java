package dev.callboard.ui.calls;

import dev.callboard.calls.CallStatistics;
import dev.callboard.ui.charts.CallCharts;
import dev.callboard.ui.charts.Chart;
import dev.callboard.ui.charts.ChartPane;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.EmptyState;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Charts of what is filtered. Nothing of them is loaded before somebody looks. */
final class StatisticsView {

  /** Below this width charts stand under each other, or their hours would not fit. */
  private static final double TWO_COLUMNS_EM = 72;

  private record Card(
      VBox node, ChartPane pane, Function<CallStatistics, Chart> chart, String title) {}

  private final StatisticsViewModel model;
  private final Kit kit;
  private final CallCharts charts;
  private final GridPane grid = new GridPane();
  private final ScrollPane scroll = new ScrollPane(grid);
  private final StackPane root = new StackPane();
  private final List<Card> cards = new ArrayList<>();
  private boolean loading;

  StatisticsView(StatisticsViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.charts = new CallCharts(kit.texts());
    root.setId("calls-statistics");
    grid.getStyleClass().add("charts");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.widthProperty().subscribe(this::arrange);
    kit.theme().onFont(root.getProperties(), (_, _) -> arrange());
    model.statisticsProperty().subscribe(this::show);
    model.problemProperty().subscribe(e -> say(e));
    model
        .showingProperty()
        .subscribe(
            on -> {
              if (on) {
                load();
              }
            });
  }

  Region root() {
    return root;
  }

  private void load() {
    if (loading) {
      return;
    }
    loading = true;
    root.getChildren().setAll(Labels.muted(kit.text("calls.loading")));
    kit.background()
        .run(
            ChartPane::prepare,
            ready -> {
              add(ready, "hours", charts::hours);
              add(ready, "week", charts::week);
              add(ready, "talk", charts::talk);
              add(ready, "causes", charts::causes);
              add(ready, "keys", charts::keys);
              arrange();
              show(model.statisticsProperty().get());
            },
            this::say);
  }

  private void add(ChartPane.Ready ready, String key, Function<CallStatistics, Chart> chart) {
    ChartPane pane = new ChartPane(ready, kit.theme(), kit.texts().locale());
    pane.setId("chart-" + key);
    VBox.setVgrow(pane, Priority.ALWAYS);
    String title = kit.text("calls.statistics." + key);
    cards.add(new Card(Cards.section(title, pane), pane, chart, title));
  }

  private void arrange() {
    int columns = scroll.getWidth() < TWO_COLUMNS_EM * kit.theme().em() ? 1 : 2;
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < cards.size(); i++) {
      boolean alone = i == cards.size() - 1 && i % columns == 0;
      grid.add(cards.get(i).node(), i % columns, i / columns, alone ? columns : 1, 1);
    }
  }

  private void show(@Nullable CallStatistics statistics) {
    if (statistics == null || cards.isEmpty()) {
      return;
    }
    if (statistics.totals().calls() == 0) {
      put(
          new EmptyState(
              Feather.BAR_CHART_2,
              kit.text("calls.statistics.empty"),
              kit.text("calls.statistics.empty.text")));
      return;
    }
    for (Card card : cards) {
      card.pane().show(card.chart().apply(statistics), words(card, statistics));
    }
    put(scroll);
  }

  private String words(Card card, CallStatistics statistics) {
    return kit.text(
        "calls.statistics.words",
        card.title(),
        kit.formats().number(statistics.totals().calls()),
        kit.formats().percent(statistics.totals().answered(), statistics.totals().calls()));
  }

  private void say(@Nullable Exception e) {
    if (e != null) {
      put(
          EmptyState.failed(
              LoadProblem.of(e, kit.texts()).failed(kit.texts()),
              kit.texts(),
              kit.text("calls.failed.again"),
              model::refresh));
    }
  }

  private void put(Node node) {
    if (!root.getChildren().equals(List.of(node))) {
      root.getChildren().setAll(node);
    }
  }
}
