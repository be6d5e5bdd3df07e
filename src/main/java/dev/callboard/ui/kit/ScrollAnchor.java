package dev.callboard.ui.kit;

import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows one is reading where they are while others come in above them. A table that shows its
 * first row stays at the top, so that what is new is seen. On the FX thread.
 *
 * @param <R> row
 */
public final class ScrollAnchor<R> {

  private final TableView<R> table;
  private final Function<R, Object> id;
  private @Nullable Object anchored;
  private int index;
  private double above;
  private double whole;

  private ScrollAnchor(TableView<R> table, Function<R, Object> id) {
    this.table = table;
    this.id = id;
  }

  /**
   * Keeps a table's place from now on.
   *
   * @param table has rows of a fixed size
   * @param id what makes a row the same row after it was replaced
   * @param changing true while rows change
   */
  public static <R> void keep(
      TableView<R> table, Function<R, Object> id, ObservableValue<Boolean> changing) {
    ScrollAnchor<R> anchor = new ScrollAnchor<>(table, id);
    changing.subscribe(
        now -> {
          if (now) {
            anchor.hold();
          } else {
            anchor.restore();
          }
        });
  }

  private void hold() {
    anchored = null;
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    if (first == null || first.getIndex() >= table.getItems().size() || flow.getPosition() <= 0) {
      return;
    }
    index = first.getIndex();
    above = first.getLayoutY();
    // The flow's position is a share of all it can scroll; how far that is, it does not tell.
    whole = (index * table.getFixedCellSize() - above) / flow.getPosition();
    anchored = id.apply(table.getItems().get(index));
  }

  /** Only the position is set: laying out twice for one change would take twice as long. */
  private void restore() {
    VirtualFlow<?> flow = flow();
    if (anchored == null || flow == null || whole <= 0) {
      return;
    }
    int now = place();
    if (now >= 0 && now != index) {
      double wanted = now * table.getFixedCellSize() - above;
      flow.setPosition(Math.clamp(wanted / whole, 0, 1));
    }
  }

  /** Where the row is now; most often near where it was. */
  private int place() {
    int size = table.getItems().size();
    for (int distance = 0; distance < size; distance++) {
      for (int at : new int[] {index + distance, index - distance}) {
        if (at >= 0 && at < size && Objects.equals(anchored, id.apply(table.getItems().get(at)))) {
          return at;
        }
      }
    }
    return -1;
  }

  private @Nullable VirtualFlow<?> flow() {
    Node node = table.lookup(".virtual-flow");
    return node instanceof VirtualFlow<?> flow ? flow : null;
  }
}
