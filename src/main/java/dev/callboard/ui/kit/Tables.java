package dev.callboard.ui.kit;

import dev.callboard.ui.theme.Theme;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** What all tables have in common. */
public final class Tables {

  private static final double ROW_EM = 2.4;

  private Tables() {}

  /**
   * Gives a table rows of whole pixels, so that its lines are equally thin, and lets one column take
   * the room that the others leave.
   *
   * @param least width of that column in em, below which the table scrolls sideways
   */
  public static <R> void dress(
      TableView<R> table, TableColumn<R, ?> filling, double least, Theme theme) {
    theme
        .fontFactorProperty()
        .subscribe(_ -> table.setFixedCellSize(Math.round(ROW_EM * theme.em())));
    Runnable fill = () -> fill(table, filling, least * theme.em());
    table.widthProperty().subscribe(fill);
    table.getColumns().stream()
        .filter(column -> column != filling)
        .forEach(column -> column.widthProperty().subscribe(fill));
  }

  private static <R> void fill(TableView<R> table, TableColumn<R, ?> filling, double least) {
    double others =
        table.getVisibleLeafColumns().stream()
            .filter(column -> column != filling)
            .mapToDouble(TableColumn::getWidth)
            .sum();
    double scrollBarAndBorder = 12;
    filling.setPrefWidth(Math.max(least, table.getWidth() - others - scrollBarAndBorder));
  }
}
