package dev.callboard.ui.calls;

import dev.callboard.calls.CallSort;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.Icons;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/** The page as a table. Sorting asks the database; selection follows the call, not the row. */
final class CallTable {

  private final CallsViewModel model;
  private final CallWords words;
  private final Texts texts;
  private final Consumer<Long> play;
  private final TableView<CallRow> table = new TableView<>();
  private boolean restoring;

  CallTable(CallsViewModel model, Columns columns, Texts texts, Consumer<Long> play) {
    this.model = model;
    this.words = model.words();
    this.texts = texts;
    this.play = play;
    table.setId("calls-table");
    table.setAccessibleText(texts.get("calls.table"));
    table.setTableMenuButtonVisible(true);
    // Setting the items forgets the order, so they come first.
    table.setItems(model.rows());
    build(columns);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null && !restoring) {
                model.select(row);
              }
            });
    model.selectedProperty().subscribe(_ -> restoreSelection());
    model.stateProperty().subscribe(_ -> restoreSelection());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  TableView<CallRow> node() {
    return table;
  }

  private void build(Columns columns) {
    TableColumn<CallRow, CallRow> started =
        sortable(
            columns.text(texts.get("calls.column.started"), 9.8, words::started), CallSort.START);
    TableColumn<CallRow, CallRow> campaign =
        columns.text(texts.get("calls.column.campaign"), 11.5, CallRow::campaign);
    started.setSortType(TableColumn.SortType.DESCENDING);
    table
        .getColumns()
        .setAll(
            List.of(
                started,
                sortable(
                    columns.text(texts.get("calls.column.number"), 8.8, words::number),
                    CallSort.DESTINATION),
                campaign,
                sortable(
                    columns.pill(
                        texts.get("calls.column.outcome"),
                        7.5,
                        words::outcome,
                        row -> CallWords.tone(row.call().disposition())),
                    CallSort.CAUSE),
                sortable(
                    columns.figures(texts.get("calls.column.ring"), 4.2, words::ring),
                    CallSort.RING),
                sortable(
                    columns.figures(texts.get("calls.column.talk"), 4.5, words::talk),
                    CallSort.TALK),
                columns.text(texts.get("calls.column.key"), 3.4, words::key),
                playColumn(columns),
                columns.muted(texts.get("calls.column.recording"), 7.4, words::recording)));
    columns.takeRest(table, campaign);
    table.getSortOrder().add(started);
    table.setSortPolicy(
        _ -> {
          if (table.getSortOrder().isEmpty()) {
            model.sort(CallSort.START, true);
          } else {
            TableColumn<CallRow, ?> by = table.getSortOrder().getFirst();
            model.sort(
                (CallSort) by.getUserData(), by.getSortType() == TableColumn.SortType.DESCENDING);
          }
          return true;
        });
  }

  private TableColumn<CallRow, CallRow> playColumn(Columns columns) {
    return columns.node(
        "",
        2.8,
        () -> {
          Button button = Icons.button(Feather.PLAY, texts.get("calls.play"));
          button.getStyleClass().add("play");
          return button;
        },
        (button, row) -> {
          button.setOnAction(_ -> play.accept(row.id()));
          return CallWords.playable(row);
        });
  }

  private static TableColumn<CallRow, CallRow> sortable(
      TableColumn<CallRow, CallRow> column, CallSort sort) {
    column.setSortable(true);
    column.setUserData(sort);
    return column;
  }

  private void restoreSelection() {
    CallRow wanted = model.selectedProperty().get();
    restoring = true;
    try {
      if (wanted == null) {
        table.getSelectionModel().clearSelection();
        return;
      }
      for (int i = 0; i < table.getItems().size(); i++) {
        if (table.getItems().get(i).id() == wanted.id()) {
          table.getSelectionModel().clearAndSelect(i);
          return;
        }
      }
      table.getSelectionModel().clearSelection();
    } finally {
      restoring = false;
    }
  }

  private void onKey(KeyEvent event) {
    CallRow row = model.selectedProperty().get();
    if (event.getCode() == KeyCode.ESCAPE && row != null) {
      model.select(null);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && row != null && CallWords.playable(row)) {
      play.accept(row.id());
      event.consume();
    }
  }
}
