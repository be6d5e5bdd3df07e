package dev.callboard.ui.calls;

import dev.callboard.calls.CallSort;
import dev.callboard.platform.Bill;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.ColumnsButton;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.RememberedColumns;
import dev.callboard.ui.kit.ScrollAnchor;
import dev.callboard.ui.kit.Tables;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;

/** The page as a table. Sorting asks the store; selection follows the call, not the row. */
final class CallTable {

  private final CallsViewModel model;
  private final CallActions actions;
  private final CallWords words;
  private final Kit kit;
  private final Columns columns;
  private final TableView<CallRow> table = new TableView<>();
  private final ColumnsButton columnsButton;
  private boolean restoring;

  CallTable(CallsViewModel model, CallActions actions, Kit kit) {
    this.model = model;
    this.actions = actions;
    this.words = model.words();
    this.kit = kit;
    this.columns = new Columns(kit.theme());
    table.setId("calls-table");
    table.setAccessibleText(kit.text("calls.table"));
    Tables.fixRows(table, kit.theme());
    // Setting the items forgets the order, so they come first.
    table.setItems(model.rows());
    TableColumn<CallRow, CallRow> filling = build();
    RememberedColumns remembered = RememberedColumns.of(table, "calls", filling, kit);
    columnsButton = new ColumnsButton("calls-columns", table, remembered, kit.texts());
    sort();
    select();
    ScrollAnchor.keep(table, CallRow::id, model.changingProperty());
    model.turnedProperty().subscribe((_, _) -> table.scrollTo(0));
  }

  TableView<CallRow> node() {
    return table;
  }

  ColumnsButton columnsButton() {
    return columnsButton;
  }

  /** Returns the column that takes the room the others leave. */
  private TableColumn<CallRow, CallRow> build() {
    TableColumn<CallRow, CallRow> campaign =
        sortable(text("campaign", 11.5, CallRow::campaign), CallSort.CAMPAIGN);
    table
        .getColumns()
        .setAll(
            List.of(
                sortable(text("started", 9.8, words::started), CallSort.START),
                sortable(text("number", 8.8, words::number), CallSort.DESTINATION),
                campaign,
                sortable(outcome(), CallSort.CAUSE),
                sortable(figures("ring", 4.2, words::ring), CallSort.RING),
                sortable(figures("talk", 4.5, words::talk), CallSort.TALK),
                sortable(text("key", 3.4, words::key), CallSort.KEY),
                play(),
                sortable(muted("recording", 9, words::recording), CallSort.RECORDED),
                hidden(sortable(muted("note", 12, CallRow::note), CallSort.NOTE)),
                hidden(
                    sortable(text("callerId", 8, given(Bill::displayNumber)), CallSort.CALLER_ID)),
                hidden(sortable(text("extension", 6, given(Bill::extNumber)), CallSort.EXTENSION)),
                hidden(
                    sortable(
                        text("cause", 12, row -> words.code(bill(row).hangupCause())),
                        CallSort.CAUSE)),
                hidden(
                    sortable(
                        text("hangup", 12, row -> words.code(bill(row).hangupDirection())),
                        CallSort.HANGUP_SIDE)),
                hidden(
                    sortable(
                        text("direction", 6, row -> words.direction(bill(row))),
                        CallSort.DIRECTION)),
                hidden(
                    sortable(
                        text("method", 9, row -> words.method(bill(row).callMethod())),
                        CallSort.METHOD)),
                hidden(sortable(text("tag", 12, given(Bill::customUuid)), CallSort.TAG)),
                hidden(sortable(text("reference", 9, given(Bill::chengshudu)), CallSort.REFERENCE)),
                hidden(sortable(text("userId", 7, given(Bill::userId)), CallSort.USER)),
                hidden(sortable(text("memberId", 7, given(Bill::memberId)), CallSort.MEMBER)),
                hidden(
                    sortable(
                        text("ended", 9.8, row -> kit.formats().moment(row.call().end())),
                        CallSort.END)),
                hidden(sortable(figures("id", 8, row -> String.valueOf(row.id())), CallSort.ID))));
    columns.takeRest(table, campaign);
    return campaign;
  }

  private static Bill bill(CallRow row) {
    return row.call().bill();
  }

  private static Function<CallRow, String> given(Function<Bill, String> field) {
    return row -> CallWords.given(field.apply(bill(row)));
  }

  private TableColumn<CallRow, CallRow> text(
      String id, double width, Function<CallRow, String> text) {
    return named(id, columns.text(kit.text("calls.column." + id), width, text));
  }

  private TableColumn<CallRow, CallRow> muted(
      String id, double width, Function<CallRow, String> text) {
    return named(id, columns.muted(kit.text("calls.column." + id), width, text));
  }

  private TableColumn<CallRow, CallRow> figures(
      String id, double width, Function<CallRow, String> text) {
    return named(id, columns.figures(kit.text("calls.column." + id), width, text));
  }

  private TableColumn<CallRow, CallRow> outcome() {
    return named(
        "outcome",
        columns.pill(kit.text("calls.column.outcome"), 7.5, words::outcome, CallWords::tone));
  }

  private TableColumn<CallRow, CallRow> play() {
    TableColumn<CallRow, CallRow> column =
        columns.node(
            "",
            2.8,
            () -> {
              Button button = Icons.button(Feather.PLAY, kit.text("calls.play"));
              button.getStyleClass().add("play");
              return button;
            },
            (button, row) -> {
              button.setOnAction(_ -> actions.play(row));
              return CallWords.playable(row);
            });
    ColumnsButton.name(column, kit.text("calls.play"));
    return named("play", column);
  }

  private static TableColumn<CallRow, CallRow> named(
      String id, TableColumn<CallRow, CallRow> column) {
    column.setId(id);
    return column;
  }

  private static TableColumn<CallRow, CallRow> hidden(TableColumn<CallRow, CallRow> column) {
    column.setVisible(false);
    return column;
  }

  private static TableColumn<CallRow, CallRow> sortable(
      TableColumn<CallRow, CallRow> column, CallSort sort) {
    column.setSortable(true);
    column.setUserData(sort);
    return column;
  }

  private void sort() {
    table.getColumns().stream()
        .filter(column -> column.getUserData() == CallSort.START)
        .forEach(
            started -> {
              started.setSortType(TableColumn.SortType.DESCENDING);
              table.getSortOrder().setAll(List.of(started));
            });
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

  private void select() {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null && !restoring && !model.changingProperty().get()) {
                model.select(row);
              }
            });
    model.selectedProperty().subscribe(_ -> restoreSelection());
    model
        .changingProperty()
        .subscribe(
            now -> {
              if (!now) {
                restoreSelection();
              }
            });
  }

  private void restoreSelection() {
    CallRow wanted = model.selectedProperty().get();
    restoring = true;
    try {
      int at = wanted == null ? -1 : place(wanted.id());
      if (at < 0) {
        table.getSelectionModel().clearSelection();
      } else if (table.getSelectionModel().getSelectedIndex() != at) {
        table.getSelectionModel().clearAndSelect(at);
      }
    } finally {
      restoring = false;
    }
  }

  private int place(long id) {
    for (int i = 0; i < table.getItems().size(); i++) {
      if (table.getItems().get(i).id() == id) {
        return i;
      }
    }
    return -1;
  }
}
