package dev.callboard.ui.home;

import dev.callboard.calls.CallStatistics;
import dev.callboard.ui.charts.CallCharts;
import dev.callboard.ui.charts.Chart;
import dev.callboard.ui.charts.ChartPane;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The last seven days in four charts. What they need is loaded beside the first look at Home. */
final class HomeCharts {

  /** Below this width charts stand under each other, or their hours would not fit. */
  private static final double TWO_COLUMNS_EM = 64;

  private record Card(
      VBox node, ChartPane pane, Function<CallStatistics, Chart> chart, String title) {}

  private final HomeViewModel model;
  private final Kit kit;
  private final Doors doors;
  private final CallCharts charts;
  private final GridPane grid = new GridPane();
  private final List<Card> cards = new ArrayList<>();

  HomeCharts(HomeViewModel model, Kit kit, Doors doors) {
    this.model = model;
    this.kit = kit;
    this.doors = doors;
    charts = new CallCharts(kit.texts());
    grid.setId("home-charts");
    grid.getStyleClass().add("charts");
    VBox.setVgrow(grid, Priority.ALWAYS);
    grid.widthProperty().subscribe(this::arrange);
    kit.background().run(ChartPane::prepare, this::build, _ -> {});
    model.glanceProperty().subscribe(now -> show(now.week()));
  }

  Region root() {
    return grid;
  }

  private void build(ChartPane.Ready ready) {
    add(ready, "hours", charts::hours);
    add(ready, "week", charts::week);
    add(ready, "keys", charts::keys);
    add(ready, "causes", charts::causes);
    arrange();
    show(model.glanceProperty().get().week());
  }

  private void add(ChartPane.Ready ready, String key, Function<CallStatistics, Chart> chart) {
    ChartPane pane = new ChartPane(ready, kit.theme(), kit.texts().locale());
    pane.setId("home-chart-" + key);
    VBox.setVgrow(pane, Priority.ALWAYS);
    String title = kit.text("home.chart." + key);
    Hyperlink open = new Hyperlink(kit.text("home.chart.open"));
    open.setId("home-chart-" + key + "-open");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setAccessibleText(kit.text("home.chart.open.of", title));
    open.setOnAction(_ -> doors.calls().run());
    HBox head = Cards.row(Labels.heading(title), Cards.spacer(), open);
    VBox card = Cards.padded(head, pane);
    cards.add(new Card(card, pane, chart, title));
  }

  private void arrange() {
    int columns = grid.getWidth() < TWO_COLUMNS_EM * kit.theme().em() ? 1 : 2;
    if (grid.getColumnConstraints().size() == columns
        && grid.getChildren().size() == cards.size()) {
      return;
    }
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < cards.size(); i++) {
      grid.add(cards.get(i).node(), i % columns, i / columns);
      GridPane.setVgrow(cards.get(i).node(), Priority.ALWAYS);
    }
  }

  private void show(CallStatistics week) {
    if (week.totals().calls() == 0) {
      return;
    }
    for (Card card : cards) {
      card.pane()
          .show(
              card.chart().apply(week),
              kit.text(
                  "home.chart.words",
                  card.title(),
                  kit.formats().number(week.totals().calls()),
                  kit.formats().percent(week.totals().answered(), week.totals().calls())));
    }
  }
}
