package dev.callboard.ui.kit;

import dev.callboard.ui.theme.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a table's columns as someone arranged them: order, widths, which are hidden. Columns need an
 * id each; a column the memory does not know yet stays where it was built. On the FX thread.
 *
 * <p>For a table that is complete: {@code RememberedColumns.of(table, "calls", null, kit)}.
 */
public final class RememberedColumns {

  /** While a column is dragged its width changes with every pixel. */
  private static final Duration SETTLE = Duration.millis(400);

  private final TableView<?> table;
  private final String key;
  private final @Nullable TableColumn<?, ?> filling;
  private final Memory memory;
  private final Theme theme;
  private final ColumnLayout built;
  private final PauseTransition settle = new PauseTransition(SETTLE);
  private boolean arranging;

  private RememberedColumns(
      TableView<?> table,
      String key,
      @Nullable TableColumn<?, ?> filling,
      Memory memory,
      Theme theme) {
    this.table = table;
    this.key = key;
    this.filling = filling;
    this.memory = memory;
    this.theme = theme;
    this.built = present();
  }

  /**
   * Arranges a table as it was left and follows it from now on.
   *
   * @param table has all its columns, each with an id
   * @param name of the table, unique in the program
   * @param filling takes the room the others leave, so that its width is nobody's choice; null for none
   */
  public static <R> RememberedColumns of(
      TableView<R> table, String name, @Nullable TableColumn<R, ?> filling, Kit kit) {
    return of(table, name, filling, kit.memory(), kit.theme());
  }

  /** The same with the parts of a kit it needs. */
  public static <R> RememberedColumns of(
      TableView<R> table,
      String name,
      @Nullable TableColumn<R, ?> filling,
      Memory memory,
      Theme theme) {
    for (TableColumn<R, ?> column : table.getColumns()) {
      Objects.requireNonNull(column.getId(), column.getText());
    }
    var columns = new RememberedColumns(table, "columns." + name, filling, memory, theme);
    columns.settle.setOnFinished(_ -> columns.keep());
    memory.get(columns.key).map(ColumnLayout::read).ifPresent(l -> columns.arrange(table, l));
    columns.follow(table);
    return columns;
  }

  /** Puts everything back to how it was built, and forgets what was chosen. */
  public void reset() {
    arrange(table, built);
    settle.stop();
    memory.put(key, "");
  }

  /** Whether anything differs from how it was built. */
  public boolean changed() {
    return !present().equals(built);
  }

  private <R> void arrange(TableView<R> view, ColumnLayout layout) {
    arranging = true;
    try {
      List<TableColumn<R, ?>> sorted = new ArrayList<>(view.getColumns());
      List<String> order = layout.columns().stream().map(ColumnLayout.Column::id).toList();
      List<String> now = sorted.stream().map(TableColumn::getId).toList();
      sorted.sort(Comparator.comparingDouble(c -> place(c.getId(), order, now)));
      List<TableColumn<R, ?>> sortedBy = List.copyOf(view.getSortOrder());
      if (!sorted.equals(view.getColumns())) {
        view.getColumns().setAll(sorted);
        // A table forgets what it is sorted by when its columns are set.
        view.getSortOrder().setAll(sortedBy);
      }
      for (TableColumn<R, ?> column : sorted) {
        layout
            .find(column.getId())
            .ifPresent(
                known -> {
                  column.setVisible(known.shown());
                  if (column != filling) {
                    column.setPrefWidth(known.widthEm() * theme.em());
                  }
                });
      }
    } finally {
      arranging = false;
    }
  }

  /** A column that is not known comes right after the one it was built behind. */
  private static double place(String id, List<String> order, List<String> built) {
    int known = order.indexOf(id);
    int at = built.indexOf(id);
    return known >= 0
        ? known
        : at == 0 ? -1 : place(built.get(at - 1), order, built) + 0.5 / (at + 1);
  }

  private <R> void follow(TableView<R> view) {
    view.getColumns().subscribe(this::later);
    for (TableColumn<R, ?> column : view.getColumns()) {
      column.visibleProperty().subscribe((_, _) -> later());
      if (column != filling) {
        column.widthProperty().subscribe((_, _) -> later());
      }
    }
  }

  private void later() {
    if (!arranging) {
      settle.playFromStart();
    }
  }

  /** Writes down how the columns stand now; otherwise it happens a moment after the last change. */
  public void keep() {
    settle.stop();
    memory.put(key, present().written());
  }

  private ColumnLayout present() {
    return new ColumnLayout(
        table.getColumns().stream()
            .map(c -> new ColumnLayout.Column(c.getId(), em(c), c.isVisible()))
            .toList());
  }

  private double em(TableColumn<?, ?> column) {
    boolean laidOut = column != filling && column.getWidth() > 0;
    double width = laidOut ? column.getWidth() : column.getPrefWidth();
    return column == filling ? 0 : Math.round(width / theme.em() * 100) / 100.0;
  }
}
