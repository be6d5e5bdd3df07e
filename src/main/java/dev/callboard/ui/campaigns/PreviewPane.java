package dev.callboard.ui.campaigns;

import dev.callboard.numbers.NumberColumn;
import dev.callboard.numbers.TablePreview;
import dev.callboard.ui.kit.Columns;
import dev.callboard.ui.kit.Fields;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The first rows of a list, and where in it the numbers stand; both sheet and column can be changed. */
final class PreviewPane extends VBox {

  /** More columns than a person looks through. */
  private static final int MOST_COLUMNS = 40;

  private static final int LONGEST_NAME = 24;
  private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

  private final ComboBox<Integer> sheets = new ComboBox<>();
  private final ComboBox<Integer> columns = new ComboBox<>();
  private final VBox sheetField;
  private TableView<TablePreview.Row> table = new TableView<>();
  private final NumbersViewModel model;
  private final Kit kit;
  private @Nullable TablePreview shown;
  private boolean showing;

  PreviewPane(NumbersViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    getStyleClass().add("list-preview");
    sheets.setId("numbers-sheet");
    columns.setId("numbers-column");
    sheets.setConverter(named(this::sheetName));
    columns.setConverter(named(this::columnName));
    sheetField = Fields.labelled(kit.text("campaigns.numbers.sheet"), sheets);
    VBox columnField = Fields.labelled(kit.text("campaigns.numbers.column"), columns);
    HBox choices = new HBox(sheetField, columnField);
    choices.getStyleClass().add("choices-line");
    getChildren().addAll(choices, table);
    sheets.valueProperty().subscribe((_, now) -> choose(now, null));
    columns.valueProperty().subscribe((_, now) -> choose(sheets.getValue(), now));
    model.read().subscribe(this::show);
  }

  private void choose(@Nullable Integer sheet, @Nullable Integer column) {
    if (!showing && sheet != null) {
      model.choice().set(new ColumnChoice(sheet, column));
    }
  }

  private void show(ReadList list) {
    TablePreview preview = list.preview();
    if (preview == null) {
      return;
    }
    showing = true;
    if (!preview.equals(shown)) {
      shown = preview;
      sheets.getItems().setAll(range(0, Math.max(1, preview.sheets().size())));
      columns.getItems().setAll(range(NumberColumn.ALL, preview.columns()));
      fill(preview);
    }
    boolean several = preview.sheets().size() > 1;
    Presence.show(sheetField, several);
    sheets.setValue(preview.sheet());
    columns.setValue(list.column().index());
    table.refresh();
    table.scrollToColumnIndex(Math.max(0, list.column().index()));
    showing = false;
  }

  // A new table: one that was filled while nobody saw it shows empty cells for a while.
  private void fill(TablePreview preview) {
    getChildren().remove(table);
    table = new TableView<>();
    table.setId("numbers-preview");
    table.setAccessibleText(kit.text("campaigns.numbers.preview"));
    table.setPlaceholder(Labels.muted(kit.text("campaigns.numbers.preview.none")));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
    Columns make = new Columns(kit.theme());
    table
        .getColumns()
        .setAll(
            List.of(
                make.figures(
                    kit.text("campaigns.numbers.row"),
                    4,
                    (TablePreview.Row r) -> kit.formats().number(r.number()))));
    int width = Math.min(preview.columns(), MOST_COLUMNS);
    for (int i = 0; i < width; i++) {
      int index = i;
      TableColumn<TablePreview.Row, TablePreview.Row> column =
          make.text(columnName(index), 9, r -> cell(r, index));
      column.setSortable(false);
      column.setCellFactory(_ -> new PreviewCell(index));
      table.getColumns().add(column);
    }
    table.getItems().setAll(preview.rows());
  }

  private static String cell(TablePreview.Row row, int index) {
    return index < row.cells().size() ? ListName.shown(row.cells().get(index)) : "";
  }

  /** A cell that shows whether it is taken for a number. */
  private final class PreviewCell extends TableCell<TablePreview.Row, TablePreview.Row> {

    private final int index;

    PreviewCell(int index) {
      this.index = index;
      getStyleClass().add("preview-cell");
    }

    @Override
    protected void updateItem(TablePreview.@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? "" : cell(row, index));
      ReadList list = model.read().get();
      boolean column = list.column().index() == index || list.column().index() == NumberColumn.ALL;
      boolean header =
          list.column().header() && row != null && row.equals(table.getItems().getFirst());
      pseudoClassStateChanged(TAKEN, !empty && column && !header);
    }
  }

  private String sheetName(int sheet) {
    List<String> names = shown == null ? List.of() : shown.sheets();
    return sheet < names.size() ? ListName.shown(names.get(sheet)) : "";
  }

  private String columnName(int column) {
    if (column == NumberColumn.ALL) {
      return kit.text("campaigns.numbers.column.all");
    }
    TablePreview preview = Objects.requireNonNull(shown);
    String letter = letters(column);
    if (!preview.guess().header() || preview.rows().isEmpty()) {
      return kit.text("campaigns.numbers.column.plain", letter);
    }
    String name = cell(preview.rows().getFirst(), column).strip();
    if (name.isEmpty()) {
      return kit.text("campaigns.numbers.column.plain", letter);
    }
    String shortened =
        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
    return kit.text("campaigns.numbers.column.named", letter, shortened);
  }

  // As spreadsheets name them: A to Z, AA to ZZ.
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private static StringConverter<Integer> named(java.util.function.IntFunction<String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Integer value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public @Nullable Integer fromString(String text) {
        return null;
      }
    };
  }
}
