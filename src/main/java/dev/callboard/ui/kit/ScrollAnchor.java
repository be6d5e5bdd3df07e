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

  private ScrollAnchor(TableView<R> table, Function<R, Object> id) {
    this.table = table;
    this.id = id;
  }

  /**
   * Keeps a table's place from now on.
   *
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
    if (first == null || first.getIndex() >= table.getItems().size()) {
      return;
    }
    index = first.getIndex();
    above = first.getLayoutY();
    if (index > 0 || above < 0) {
      anchored = id.apply(table.getItems().get(index));
    }
  }

  private void restore() {
    VirtualFlow<?> flow = flow();
    if (anchored == null || flow == null) {
      return;
    }
    int now = place();
    if (now >= 0 && now != index) {
      table.layout();
      flow.scrollToTop(now);
      flow.scrollPixels(-above);
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
