package dev.callboard.ui.kit;

import dev.callboard.ui.theme.Theme;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Table columns over immutable rows: a row is replaced, never observed, so nothing is re-sorted cell
 * by cell. Sorting is the database's work; columns only say what they sort by.
 */
public final class Columns {

  private static final double SCROLL_BAR_EM = 1.3;
  private static final double READABLE_EM = 6;

  private final Theme theme;

  /** Widths follow the theme's font size. */
  public Columns(Theme theme) {
    this.theme = theme;
  }

  /** Text at the left. */
  public <R> TableColumn<R, R> text(String title, double widthEm, Function<R, String> text) {
    return text(title, widthEm, text, "");
  }

  /** Quiet text at the left. */
  public <R> TableColumn<R, R> muted(String title, double widthEm, Function<R, String> text) {
    return text(title, widthEm, text, "muted");
  }

  /** Figures, at the right. */
  public <R> TableColumn<R, R> figures(String title, double widthEm, Function<R, String> text) {
    TableColumn<R, R> column = text(title, widthEm, text, "figures");
    column.getStyleClass().add("figures");
    return column;
  }

  /**
   * A small node per row, built once per cell and told what it shows.
   *
   * @param build builds an empty one
   */
  public <R, N extends Node> TableColumn<R, R> node(
      String title, double widthEm, Supplier<N> build, Show<R, N> show) {
    TableColumn<R, R> column = column(title, widthEm);
    column.setCellFactory(_ -> new NodeCell<>(build.get(), show));
    return column;
  }

  /** A pill per row. */
  public <R> TableColumn<R, R> pill(
      String title, double widthEm, Function<R, String> text, Function<R, Tone> tone) {
    return node(
        title,
        widthEm,
        () -> new Pill("", Tone.NEUTRAL),
        (pill, row) -> {
          pill.say(text.apply(row), tone.apply(row));
          return !pill.getText().isEmpty();
        });
  }

  /** Gives a column the room the others leave; below a readable width the table scrolls. */
  public <R> void takeRest(TableView<R> table, TableColumn<R, ?> column) {
    Runnable fit =
        () -> {
          double others =
              table.getVisibleLeafColumns().stream()
                  .filter(c -> c != column)
                  .mapToDouble(TableColumn::getWidth)
                  .sum();
          double rest = table.getWidth() - others - SCROLL_BAR_EM * theme.em();
          column.setPrefWidth(Math.max(READABLE_EM * theme.em(), rest));
        };
    table.widthProperty().subscribe(fit);
    table.getVisibleLeafColumns().subscribe(fit);
    table.getColumns().stream()
        .filter(c -> c != column)
        .forEach(c -> c.widthProperty().subscribe(fit));
  }

  private <R> TableColumn<R, R> text(
      String title, double widthEm, Function<R, String> text, String styleClass) {
    TableColumn<R, R> column = column(title, widthEm);
    column.setCellFactory(_ -> new TextCell<>(text, styleClass));
    return column;
  }

  private <R> TableColumn<R, R> column(String title, double widthEm) {
    TableColumn<R, R> column = new TableColumn<>(title);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
    column.setSortable(false);
    column.setPrefWidth(widthEm * theme.em());
    theme.onFont(
        column.getProperties(),
        (before, now) -> column.setPrefWidth(column.getWidth() * now / before));
    return column;
  }

  /**
   * Makes a cell's node show a row.
   *
   * @param <R> row
   * @param <N> node
   */
  @FunctionalInterface
  public interface Show<R, N> {
    /**
     * Shows the row.
     *
     * @return whether there is anything to see
     */
    boolean show(N node, R row);
  }

  private static final class TextCell<R> extends TableCell<R, R> {
    private final Function<R, String> text;

    TextCell(Function<R, String> text, String styleClass) {
      this.text = text;
      if (!styleClass.isEmpty()) {
        getStyleClass().add(styleClass);
      }
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? null : text.apply(row));
    }
  }

  private static final class NodeCell<R, N extends Node> extends TableCell<R, R> {
    private final N node;
    private final Show<R, N> show;

    NodeCell(N node, Show<R, N> show) {
      this.node = node;
      this.show = show;
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(!empty && row != null && show.show(node, row) ? node : null);
    }
  }
}
