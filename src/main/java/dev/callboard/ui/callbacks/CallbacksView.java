package dev.callboard.ui.callbacks;

import dev.callboard.callback.ReceiverState;
import dev.callboard.ui.callbacks.CallbacksViewModel.Glance;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.EmptyState;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Tables;
import dev.callboard.ui.kit.Tone;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list of callbacks beside the receiver. */
final class CallbacksView {

  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper taken = new ReadOnlyStringWrapper("–");
  private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("–");
  private final ReadOnlyStringWrapper malformed = new ReadOnlyStringWrapper("–");
  private final ReadOnlyStringWrapper unconfirmed = new ReadOnlyStringWrapper("–");
  private final TableView<CallbackRow> table = new TableView<>();
  private final CallbacksViewModel model;
  private final Kit kit;
  private final CallbackWords words;
  private final VBox root;

  /** Builds it. */
  CallbacksView(CallbacksViewModel model, ReceiverPane receiver, Runnable sync, Kit kit) {
    this.model = model;
    this.kit = kit;
    words = new CallbackWords(kit);
    fillTable();
    VBox card = Cards.flush(table);
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox beside = new HBox(card, receiver);
    beside.getStyleClass().add("beside");
    HBox.setHgrow(card, Priority.ALWAYS);
    VBox.setVgrow(beside, Priority.ALWAYS);
    root =
        Cards.screen(
            Cards.header(kit.text("callbacks.title"), facts, pause(), confirm(sync)),
            tiles(),
            beside);
    model.glance().subscribe(this::show);
    model.problem().subscribe(_ -> show(model.glance().get()));
  }

  Parent root() {
    return root;
  }

  private ToggleButton pause() {
    ToggleButton pause = new ToggleButton(kit.text("callbacks.pause"), Icons.of(Feather.PAUSE));
    pause.setId("callbacks-pause");
    pause.setMinWidth(Region.USE_PREF_SIZE);
    pause.selectedProperty().bindBidirectional(model.paused());
    return pause;
  }

  private Button confirm(Runnable sync) {
    Button confirm = new Button(kit.text("callbacks.confirm"), Icons.of(Feather.REFRESH_CW));
    confirm.setId("callbacks-confirm");
    confirm.setMinWidth(Region.USE_PREF_SIZE);
    confirm.setOnAction(_ -> sync.run());
    return confirm;
  }

  private HBox tiles() {
    HBox tiles =
        new HBox(
            tile("taken", taken),
            tile("unconfirmed", unconfirmed),
            tile("refused", refused),
            tile("malformed", malformed));
    tiles.getStyleClass().add("tiles");
    return tiles;
  }

  private VBox tile(String name, ReadOnlyStringWrapper figure) {
    VBox tile = Cards.tile(kit.text("callbacks.figure." + name), figure, Tone.NEUTRAL);
    tile.getChildren().getLast().setId("callbacks-figure-" + name);
    return tile;
  }

  private void fillTable() {
    table.setId("callbacks-table");
    table.setAccessibleText(kit.text("callbacks.table"));
    table.setItems(model.rows());
    table.setPlaceholder(Labels.muted(kit.text("callbacks.loading")));
    Columns columns = new Columns(kit.theme());
    TableColumn<CallbackRow, CallbackRow> number =
        columns.text(kit.text("callbacks.column.number"), 10, words::number);
    table
        .getColumns()
        .setAll(
            List.of(
                columns.text(kit.text("callbacks.column.received"), 9.8, words::received),
                number,
                columns.text(kit.text("callbacks.column.started"), 9.8, words::started),
                columns.text(kit.text("callbacks.column.outcome"), 7, words::outcome),
                columns.figures(kit.text("callbacks.column.talk"), 4.5, words::talk),
                columns.text(kit.text("callbacks.column.key"), 3.4, words::key),
                columns.pill(
                    kit.text("callbacks.column.state"),
                    8.5,
                    words::state,
                    row -> CallbackWords.tone(row.state()))));
    Tables.dress(table, number, 9, kit.theme());
    Tables.tips(table, words::meaning);
  }

  private void show(@Nullable Glance now) {
    String problem = model.problem().get();
    if (!problem.isEmpty()) {
      facts.set(kit.text("callbacks.problem.reading", problem));
    } else if (now != null) {
      facts.set(facts(now));
      taken.set(kit.formats().number(now.tally().taken()));
      refused.set(kit.formats().number(now.tally().refused()));
      malformed.set(kit.formats().number(now.tally().malformed()));
      unconfirmed.set(kit.formats().number(now.counts().unconfirmed()));
      table.setPlaceholder(empty(now.state()));
    }
  }

  private String facts(Glance now) {
    String kept =
        kit.text(
            "callbacks.facts",
            kit.formats().number(now.counts().all()),
            kit.formats().number(now.counts().all() - now.counts().unconfirmed()));
    return now.tally().failed() == 0
        ? kept
        : kit.text("callbacks.facts.failed", kept, kit.formats().number(now.tally().failed()));
  }

  private EmptyState empty(ReceiverState state) {
    String which =
        switch (state) {
          case ReceiverState.Off _ -> "off";
          case ReceiverState.Listening _ -> "waiting";
          case ReceiverState.Failed _ -> "failed";
        };
    return new EmptyState(
        Feather.INBOX,
        kit.text("callbacks.empty." + which + ".title"),
        kit.text("callbacks.empty." + which + ".text"));
  }
}
