package dev.callboard.ui.kit;

import dev.callboard.text.Texts;
import java.util.Collections;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Opens the list of a table's columns: shown or not, further left or right, all as built. */
public final class ColumnsButton extends Button {

  private static final String NAME = "name";

  private final Popover popover = new Popover();
  private final VBox list = new VBox();
  private final TableView<?> table;
  private final RememberedColumns columns;
  private final Texts texts;

  /**
   * Builds it for a table.
   *
   * @param id of the button and, with a dash and a column's id, of its lines
   */
  public ColumnsButton(String id, TableView<?> table, RememberedColumns columns, Texts texts) {
    this.table = table;
    this.columns = columns;
    this.texts = texts;
    setId(id);
    getStyleClass().add("quiet");
    setGraphic(Icons.of(Feather.COLUMNS));
    setText(texts.get("kit.columns"));
    setAccessibleText(texts.get("kit.columns"));
    Tips.on(this, texts.get("kit.columns"));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMinWidth(USE_PREF_SIZE);
    list.getStyleClass().add("columns-list");
    setOnAction(
        _ -> {
          fill();
          popover.show(this, list);
        });
  }

  /** Names a column whose header is empty. */
  public static void name(TableColumn<?, ?> column, String name) {
    column.getProperties().put(NAME, name);
  }

  private void fill() {
    Button reset = new Button(texts.get("kit.columns.reset"));
    reset.setId(getId() + "-reset");
    reset.getStyleClass().add("quiet");
    reset.setOnAction(
        _ -> {
          columns.reset();
          fill();
        });
    list.getChildren().setAll(lines(table));
    list.getChildren().add(reset);
  }

  private <R> List<Node> lines(TableView<R> view) {
    return view.getColumns().stream().map(column -> (Node) line(view, column)).toList();
  }

  private <R> HBox line(TableView<R> view, TableColumn<R, ?> column) {
    String name = String.valueOf(column.getProperties().getOrDefault(NAME, column.getText()));
    CheckBox shown = new CheckBox(name);
    shown.setId(getId() + "-" + column.getId());
    shown.setSelected(column.isVisible());
    shown.setOnAction(_ -> column.setVisible(shown.isSelected() || last(view, column)));
    return Cards.row(
        shown,
        Cards.spacer(),
        mover(view, column, -1, Feather.CHEVRON_UP, texts.get("kit.columns.left", name)),
        mover(view, column, 1, Feather.CHEVRON_DOWN, texts.get("kit.columns.right", name)));
  }

  /** A table without columns could not be got back by its header. */
  private static <R> boolean last(TableView<R> view, TableColumn<R, ?> column) {
    return view.getVisibleLeafColumns().equals(List.of(column));
  }

  private <R> Button mover(
      TableView<R> view, TableColumn<R, ?> column, int step, Feather icon, String meaning) {
    Button button = Icons.button(icon, meaning);
    button.setId(getId() + "-" + column.getId() + (step < 0 ? "-left" : "-right"));
    int to = view.getColumns().indexOf(column) + step;
    button.setDisable(to < 0 || to >= view.getColumns().size());
    button.setOnAction(
        _ -> {
          swap(view, view.getColumns().indexOf(column), to);
          fill();
        });
    return button;
  }

  private static <R> void swap(TableView<R> view, int one, int other) {
    ObservableList<TableColumn<R, ?>> columns = view.getColumns();
    List<TableColumn<R, ?>> moved = new java.util.ArrayList<>(columns);
    List<TableColumn<R, ?>> sorted = List.copyOf(view.getSortOrder());
    Collections.swap(moved, one, other);
    columns.setAll(moved);
    view.getSortOrder().setAll(sorted);
  }
}
