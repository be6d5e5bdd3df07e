package dev.callboard.ui.home;

import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.EmptyState;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Tone;
import dev.callboard.ui.kit.Turns;
import dev.callboard.ui.kit.Viewports;
import java.util.function.ToLongFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Figures of today, below them what needs somebody, below that the last week in charts. */
final class HomeView {

  private final HomeViewModel model;
  private final Kit kit;
  private final Doors doors;
  private final ScrollPane root;
  private @Nullable Runnable fill;

  HomeView(HomeViewModel model, Kit kit, Runnable sync, Doors doors) {
    this.model = model;
    this.kit = kit;
    this.doors = doors;
    Button syncButton = new Button(kit.text("home.sync"), Icons.of(Feather.REFRESH_CW));
    syncButton.setId("home-sync");
    syncButton.setMinWidth(Region.USE_PREF_SIZE);
    syncButton.setOnAction(_ -> sync.run());
    Region charts = new HomeCharts(model, kit, doors).root();
    Region empty = empty();
    charts.visibleProperty().bind(model.glanceProperty().map(g -> g.week().totals().calls() > 0));
    charts.managedProperty().bind(charts.visibleProperty());
    empty.visibleProperty().bind(charts.visibleProperty().not().and(model.knownProperty()));
    empty.managedProperty().bind(empty.visibleProperty());
    VBox screen =
        Cards.screen(
            Cards.header(kit.text("home.title"), model.lineProperty(), syncButton),
            tiles(
                tile("placed", model.placed(), Tone.NEUTRAL, _ -> 0, doors.today()),
                tile("answered", model.answered(), Tone.NEUTRAL, _ -> 0, doors.answered()),
                tile("rate", model.rate(), Tone.NEUTRAL, _ -> 0, doors.today()),
                tile("pressed", model.pressed(), Tone.NEUTRAL, _ -> 0, doors.answered())),
            tiles(
                tile("running", model.running(), Tone.NEUTRAL, _ -> 0, doors.campaigns()),
                tile("unproven", model.unproven(), Tone.WARN, Glance::unproven, doors.campaigns()),
                tile("atRisk", model.atRisk(), Tone.WARN, Glance::atRisk, doors.recordings()),
                tile("fresh", model.fresh(), Tone.WARN, Glance::gaps, doors.freshness())));
    fill = () -> screen.getChildren().addAll(needs(), charts, empty);
    root = new ScrollPane(screen);
    root.setFitToWidth(true);
    root.setFitToHeight(true);
    root.setFocusTraversable(false);
    Viewports.direct(root);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
  }

  Parent root() {
    return root;
  }

  /** The figures are seen; the rest follows in a turn of its own, the first time. */
  void shown() {
    Runnable rest = fill;
    if (rest != null) {
      fill = null;
      Turns.later(kit.ticker(), rest);
    }
  }

  /** A figure that leads to what it counts; a warning colour on a zero would cry wolf. */
  private FigureTile tile(
      String key,
      ObservableValue<String> figure,
      Tone tone,
      ToLongFunction<Glance> worry,
      Runnable door) {
    String name = kit.text("home.tile." + key);
    Label title = Labels.wrapped(name, "muted");
    title.setMinHeight(Region.USE_PREF_SIZE);
    Label value = Labels.bound(figure, "figure");
    FigureTile tile = new FigureTile(door, title, value);
    tile.setId("home-" + key);
    figure.subscribe(now -> tile.setAccessibleText(kit.text("home.tile.words", name, now)));
    model
        .glanceProperty()
        .subscribe(
            now -> {
              value.getStyleClass().remove(tone.styleClass());
              if (worry.applyAsLong(now) > 0) {
                value.getStyleClass().add(tone.styleClass());
              }
            });
    return tile;
  }

  private static HBox tiles(FigureTile... tiles) {
    HBox row = Cards.row((Node[]) tiles);
    row.getStyleClass().add("tiles");
    return row;
  }

  private Node needs() {
    VBox list =
        Cards.section(
            kit.text("home.needs"),
            need(Feather.HELP_CIRCLE, "unproven", count(Glance::unproven), doors.campaigns()),
            need(Feather.CLOCK, "atRisk", count(Glance::atRisk), doors.recordings()),
            need(Feather.GRID, "gaps", count(Glance::gaps), doors.freshness()),
            need(
                Feather.ALERT_TRIANGLE,
                "unreadable",
                model.unreadableProperty().map(is -> is ? 1L : 0L),
                doors.today()),
            nothing());
    VBox.setVgrow(list, Priority.NEVER);
    return list;
  }

  private ObservableValue<Long> count(ToLongFunction<Glance> of) {
    return model.glanceProperty().map(of::applyAsLong);
  }

  private Node need(Ikon icon, String key, ObservableValue<Long> count, Runnable door) {
    Label words = Labels.wrapped("");
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button open = new Button(kit.text("home.need." + key + ".action"));
    open.setId("home-open-" + key);
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(_ -> door.run());
    HBox line = Cards.row(Icons.of(icon), words, open);
    count.subscribe(
        now -> {
          boolean any = now != null && now > 0;
          Presence.show(line, any);
          words.setText(any ? kit.text("home.need." + key, now) : "");
        });
    return line;
  }

  private Label nothing() {
    Label none = Labels.wrapped(kit.text("home.need.nothing"), "muted");
    none.setMinHeight(Region.USE_PREF_SIZE);
    none.visibleProperty()
        .bind(
            model.glanceProperty().map(g -> g.unproven() == 0 && g.atRisk() == 0 && g.gaps() == 0));
    none.managedProperty().bind(none.visibleProperty());
    return none;
  }

  private Region empty() {
    VBox card =
        Cards.padded(
            new EmptyState(
                Feather.PHONE_CALL,
                kit.text("home.empty"),
                kit.text("home.empty.text"),
                kit.text("home.empty.action"),
                doors.newCampaign()));
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }
}
