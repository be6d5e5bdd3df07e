package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first rows of all come in two turns, and what changes meanwhile is shown. */
@ExtendWith(FxThread.class)
class TablesTest {

  private final ManualTicker ticker = new ManualTicker();
  private final ObservableList<Integer> rows = FXCollections.observableArrayList();
  private TableView<Integer> table;

  @BeforeEach
  void build() {
    table = new TableView<>();
  }

  @Test
  void someComeAtOnceAndAllInTheNextTurn() {
    Tables.items(table, rows, ticker);
    assertThat(table.getItems()).isEmpty();
    rows.setAll(IntStream.range(0, 100).boxed().toList());
    assertThat(table.getItems()).hasSizeBetween(1, 20).startsWith(0, 1);
    rows.removeFirst();
    ticker.pass(Turns.NEXT);
    assertThat(table.getItems()).hasSize(99).startsWith(1, 2);
    rows.add(100);
    assertThat(table.getItems()).hasSize(100);
  }

  @Test
  void soDoThoseThatAreThereAlready() {
    rows.setAll(1, 2, 3);
    Tables.items(table, rows, ticker);
    ticker.pass(Turns.NEXT);
    rows.clear();
    assertThat(table.getItems()).isEmpty();
  }
}
