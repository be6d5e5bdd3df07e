package dev.callboard.ui.kit;

import dev.callboard.ui.theme.Theme;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** What all tables have in common. */
public final class Tables {

  private static final double ROW_EM = 2.4;

  /** About half of what a window shows. */
  private static final int FIRST_ROWS = 12;

  private Tables() {}

  /**
   * Gives a table rows of whole pixels, so that its lines are equally thin, and lets one column take
   * the room that the others leave.
   *
   * @param least width of that column in em, below which the table scrolls sideways
   */
  public static <R> void dress(
      TableView<R> table, TableColumn<R, ?> filling, double least, Theme theme) {
    fixRows(table, theme);
    Runnable fill = () -> fill(table, filling, least * theme.em());
    table.widthProperty().subscribe(fill);
    table.getColumns().stream()
        .filter(column -> column != filling)
        .forEach(column -> column.widthProperty().subscribe(fill));
  }

  /** Gives a table rows of whole pixels, all of one size: it need not measure them then. */
  public static void fixRows(TableView<?> table, Theme theme) {
    Runnable fix = () -> table.setFixedCellSize(Math.round(ROW_EM * theme.em()));
    fix.run();
    theme.onFont(table.getProperties(), (_, _) -> fix.run());
  }

  /** Shows more about a row while the pointer rests on it; nothing for an empty text. */
  public static <R> void tips(TableView<R> table, Function<R, String> more) {
    table.setRowFactory(
        _ ->
            new TableRow<>() {
              @Override
              protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                Tips.on(this, empty || row == null ? "" : more.apply(row));
              }
            });
  }

  /**
   * Shows rows as they come. The first of all in two turns of the window's thread: every cell is made
   * when it is first drawn, and a whole window of them holds it up.
   */
  public static <R> void items(TableView<R> table, ObservableList<R> rows, Ticker ticker) {
    ListChangeListener<R> first =
        new ListChangeListener<>() {
          @Override
          public void onChanged(Change<? extends R> change) {
            if (!rows.isEmpty()) {
              rows.removeListener(this);
              begin(table, rows, ticker);
            }
          }
        };
    if (rows.isEmpty()) {
      rows.addListener(first);
    } else {
      begin(table, rows, ticker);
    }
  }

  private static <R> void begin(TableView<R> table, ObservableList<R> rows, Ticker ticker) {
    table.getItems().setAll(rows.subList(0, Math.min(FIRST_ROWS, rows.size())));
    Turns.later(ticker, () -> table.setItems(rows));
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
