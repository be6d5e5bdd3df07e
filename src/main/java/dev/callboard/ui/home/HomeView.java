package dev.callboard.ui.home;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Tone;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Figures of today, and below them what needs somebody. */
final class HomeView {

  private final HomeViewModel model;
  private final Texts texts;
  private final Consumer<String> go;
  private final VBox root;

  HomeView(HomeViewModel model, Texts texts, Runnable sync, Consumer<String> go) {
    this.model = model;
    this.texts = texts;
    this.go = go;
    Button syncButton = new Button(texts.get("home.sync"), Icons.of(Feather.REFRESH_CW));
    syncButton.setId("home-sync");
    syncButton.setOnAction(_ -> sync.run());
    root =
        Cards.screen(
            Cards.header(texts.get("home.title"), model.lineProperty(), syncButton),
            tiles(
                tile("placed", model.placed(), Tone.NEUTRAL),
                tile("answered", model.answered(), Tone.NEUTRAL),
                tile("rate", model.rate(), Tone.NEUTRAL),
                tile("talk", model.talk(), Tone.NEUTRAL)),
            tiles(
                tile("running", model.running(), Tone.NEUTRAL),
                tile("unproven", model.unproven(), Tone.WARN),
                tile("kept", model.kept(), Tone.NEUTRAL),
                tile("atRisk", model.atRisk(), Tone.WARN)),
            needs());
  }

  Parent root() {
    return root;
  }

  private VBox tile(String key, ObservableValue<String> figure, Tone tone) {
    VBox tile = Cards.tile(texts.get("home.tile." + key), figure, Tone.NEUTRAL);
    tile.setId("home-" + key);
    // A warning colour on a zero would cry wolf.
    Node value = tile.getChildren().getLast();
    figure.subscribe(
        now -> {
          value.getStyleClass().remove(tone.styleClass());
          if (tone != Tone.NEUTRAL && !"0".equals(now)) {
            value.getStyleClass().add(tone.styleClass());
          }
        });
    return tile;
  }

  private static HBox tiles(VBox... tiles) {
    HBox row = Cards.row((Node[]) tiles);
    row.getStyleClass().add("tiles");
    return row;
  }

  private Node needs() {
    VBox list =
        Cards.section(
            texts.get("home.needs"),
            need(
                Feather.HELP_CIRCLE,
                "unproven",
                model.glanceProperty().map(Glance::unproven),
                "campaigns"),
            need(Feather.CLOCK, "atRisk", model.glanceProperty().map(Glance::atRisk), "recordings"),
            need(
                Feather.ALERT_TRIANGLE,
                "unreadable",
                model.unreadableProperty().map(is -> is ? 1L : 0L),
                "calls"),
            nothing());
    VBox.setVgrow(list, Priority.NEVER);
    return list;
  }

  private Node need(Ikon icon, String key, ObservableValue<Long> count, String where) {
    Label words = Labels.wrapped("");
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button open = new Button(texts.get("home.need." + key + ".action"));
    open.setId("home-open-" + key);
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(_ -> go.accept(where));
    HBox line = Cards.row(Icons.of(icon), words, open);
    count.subscribe(
        now -> {
          boolean any = now != null && now > 0;
          line.setVisible(any);
          line.setManaged(any);
          words.setText(any ? texts.get("home.need." + key, now) : "");
        });
    return line;
  }

  private Label nothing() {
    Label none = Labels.wrapped(texts.get("home.need.nothing"), "muted");
    none.setMinHeight(Region.USE_PREF_SIZE);
    none.visibleProperty()
        .bind(model.glanceProperty().map(g -> g.unproven() == 0 && g.atRisk() == 0));
    none.managedProperty().bind(none.visibleProperty());
    return none;
  }
}
