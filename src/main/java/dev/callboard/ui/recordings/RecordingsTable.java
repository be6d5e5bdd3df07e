package dev.callboard.ui.recordings;

import dev.callboard.recordings.RecordingSort;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.ColumnsButton;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.RememberedColumns;
import dev.callboard.ui.kit.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The table of recordings: columns that are remembered and sorted by the archive. */
final class RecordingsTable {

  private final TableView<RecordingItem> table = new TableView<>();
  private final Map<TableColumn<?, ?>, RecordingSort> sorts = new HashMap<>();
  private final RememberedColumns remembered;
  private final Kit kit;

  /**
   * Builds it.
   *
   * @param sort told what to order by, and whether in falling order
   */
  RecordingsTable(RecordingsViewModel model, Kit kit, BiConsumer<RecordingSort, Boolean> sort) {
    this.kit = kit;
    RecordingWords words = new RecordingWords(kit.texts(), kit.formats());
    table.setId("recordings-table");
    table.setAccessibleText(kit.text("recordings.title"));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setItems(model.rows());
    table.setMinHeight(10 * kit.theme().em());
    table.setPlaceholder(Labels.muted(kit.text("recordings.loading")));
    Columns columns = new Columns(kit.theme());
    TableColumn<RecordingItem, RecordingItem> called =
        columns.text(
            kit.text("recordings.column.called"), 11, r -> kit.formats().moment(r.line().start()));
    add(called, "called", RecordingSort.START);
    add(
        columns.text(
            kit.text("recordings.column.number"), 10, r -> kit.formats().phone(r.line().number())),
        "number",
        RecordingSort.NUMBER);
    TableColumn<RecordingItem, RecordingItem> campaign =
        columns.text(kit.text("recordings.column.campaign"), 14, RecordingItem::campaign);
    add(campaign, "campaign", null);
    add(
        columns.figures(
            kit.text("recordings.column.length"), 6, r -> kit.formats().talk(r.line().talk())),
        "length",
        RecordingSort.TALK);
    add(
        columns.text(
            kit.text("recordings.column.key"),
            4,
            r -> r.line().userKey().isEmpty() ? "–" : r.line().userKey()),
        "key",
        RecordingSort.KEY);
    add(columns.text(kit.text("recordings.column.note"), 12, RecordingItem::note), "note", null);
    add(
        columns.figures(
            kit.text("recordings.column.size"),
            7,
            r -> r.line().bytes() == 0 ? "" : kit.formats().bytes(r.line().bytes())),
        "size",
        RecordingSort.SIZE);
    add(
        columns.text(kit.text("recordings.column.format"), 8, r -> words.format(r.line())),
        "format",
        null);
    add(
        columns.pill(
            kit.text("recordings.column.state"),
            11,
            r -> words.state(r.line()),
            r -> words.tone(r.line())),
        "state",
        RecordingSort.STATE);
    table.getColumns().get(6).setVisible(false);
    table.getColumns().get(7).setVisible(false);
    called.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().setAll(List.of(called));
    table.setSortPolicy(
        view -> {
          view.getSortOrder().stream()
              .findFirst()
              .ifPresent(
                  c ->
                      sort.accept(
                          sorts.get(c), c.getSortType() == TableColumn.SortType.DESCENDING));
          return true;
        });
    Tables.dress(table, campaign, 10, kit.theme());
    Tables.tips(table, r -> r.line().problem());
    remembered = RememberedColumns.of(table, "recordings", campaign, kit);
  }

  TableView<RecordingItem> view() {
    return table;
  }

  /** Opens the list of columns. */
  Button columns() {
    return new ColumnsButton("recordings-columns", table, remembered, kit.texts());
  }

  /** Marks the row of a call, if it is on the page. */
  void mark(long callId) {
    Optional<RecordingItem> found =
        table.getItems().stream().filter(row -> row.callId() == callId).findFirst();
    found.ifPresent(
        row -> {
          table.getSelectionModel().clearSelection();
          table.getSelectionModel().select(row);
        });
  }

  private void add(
      TableColumn<RecordingItem, RecordingItem> column, String id, @Nullable RecordingSort sort) {
    column.setId(id);
    if (sort != null) {
      column.setSortable(true);
      sorts.put(column, sort);
    }
    table.getColumns().add(column);
  }
}
