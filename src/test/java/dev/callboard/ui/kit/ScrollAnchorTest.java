package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxThread.class)
class ScrollAnchorTest {

  private final SimpleBooleanProperty changing = new SimpleBooleanProperty();
  private TestWindow window;
  private TableView<String> table;

  @BeforeEach
  void show() {
    window = TestWindow.frozen();
    table = new TableView<>();
    Columns columns = new Columns(window.kit().theme());
    table.getColumns().add(columns.text("a", 10, s -> s));
    Tables.fixRows(table, window.kit().theme());
    table.getItems().setAll(rows(0, 1000));
    window.show(
        new Screen() {
          @Override
          public Parent root() {
            return table;
          }
        });
    layOut();
    ScrollAnchor.keep(table, row -> row, changing);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void rowsThatComeAboveDoNotMoveTheOnesThatAreRead() {
    scrollTo(400, 7);
    String read = first();
    double at = flow().getFirstVisibleCell().getLayoutY();
    change(() -> table.getItems().addAll(0, rows(2000, 2013)));
    assertThat(first()).isEqualTo(read);
    assertThat(flow().getFirstVisibleCell().getLayoutY()).isCloseTo(at, within());
    change(() -> table.getItems().setAll(rows(390, 1000)));
    assertThat(first()).isEqualTo(read);
    assertThat(flow().getFirstVisibleCell().getLayoutY()).isCloseTo(at, within());
  }

  @Test
  void aTableAtItsTopShowsWhatIsNew() {
    change(() -> table.getItems().addAll(0, rows(2000, 2005)));
    assertThat(first()).isEqualTo("row 2000");
  }

  @Test
  void whereTheRowIsGoneTheTableStaysWhereItWas() {
    scrollTo(400, 0);
    change(() -> table.getItems().setAll(rows(3000, 4000)));
    assertThat(first()).isEqualTo("row 3400");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1.0);
  }

  private void change(Runnable change) {
    changing.set(true);
    change.run();
    changing.set(false);
    layOut();
  }

  private void scrollTo(int row, double pixels) {
    table.scrollTo(row);
    layOut();
    flow().scrollPixels(pixels);
    layOut();
  }

  private void layOut() {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
  }

  private String first() {
    IndexedCell<?> cell = flow().getFirstVisibleCell();
    return table.getItems().get(cell.getIndex());
  }

  private VirtualFlow<?> flow() {
    return (VirtualFlow<?>) table.lookup(".virtual-flow");
  }

  private static List<String> rows(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "row " + i).toList();
  }
}
