package dev.callboard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.callboard.text.Texts;
import dev.callboard.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxThread.class)
class RememberedColumnsTest {

  private final Memory memory = Memory.brief();
  private Theme theme;

  @BeforeEach
  void dress() {
    theme = new Theme();
  }

  @Test
  void orderWidthsAndHiddenColumnsComeBack() {
    TableView<String> first = table("a", "b", "c");
    RememberedColumns columns = remembered(first);
    first.getColumns().add(0, first.getColumns().remove(2));
    column(first, "a").setVisible(false);
    column(first, "b").setPrefWidth(200);
    columns.keep();

    TableView<String> again = table("a", "b", "c");
    remembered(again);
    assertThat(ids(again)).containsExactly("c", "a", "b");
    assertThat(column(again, "a").isVisible()).isFalse();
    assertThat(column(again, "b").getPrefWidth()).isCloseTo(200, within(0.1));
  }

  @Test
  void widthsFollowTheFontSize() {
    TableView<String> first = table("a", "b");
    column(first, "a").setPrefWidth(130);
    remembered(first).keep();
    theme.fontFactorProperty().set(1.5);
    TableView<String> again = table("a", "b");
    remembered(again);
    assertThat(column(again, "a").getPrefWidth()).isEqualTo(195);
  }

  @Test
  void aColumnThatIsNewStaysBehindTheOneItWasBuiltBehind() {
    TableView<String> first = table("a", "b", "c");
    RememberedColumns columns = remembered(first);
    first.getColumns().add(0, first.getColumns().remove(2));
    columns.keep();
    TableView<String> again = table("a", "new", "b", "c");
    remembered(again);
    assertThat(ids(again)).containsExactly("c", "a", "new", "b");
  }

  @Test
  void aDamagedMemoryIsAsGoodAsNone() {
    memory.put("columns.t", "a, b 7x, , 12 \u0000 hidden, c -4");
    TableView<String> table = table("a", "b", "c");
    remembered(table);
    assertThat(ids(table)).containsExactly("a", "b", "c");
    assertThat(table.getColumns()).allMatch(TableColumn::isVisible);
  }

  @Test
  void theSortedColumnStaysSortedWhenColumnsMove() {
    memory.put("columns.t", "b 5.00, a 5.00");
    TableView<String> table = table("a", "b");
    table.getSortOrder().add(column(table, "a"));
    remembered(table);
    assertThat(table.getSortOrder()).extracting(TableColumn::getId).containsExactly("a");
  }

  @Test
  void theListHidesMovesAndResets() {
    TableView<String> table = table("a", "b");
    RememberedColumns columns = remembered(table);
    ColumnsButton button = new ColumnsButton("cols", table, columns, new Texts(Locale.ENGLISH));
    StackPane root = new StackPane(table, button);
    new Scene(root, 400, 300);
    button.fire();
    ((CheckBox) root.lookup("#cols-a")).fire();
    ((ButtonBase) root.lookup("#cols-a-right")).fire();
    assertThat(ids(table)).containsExactly("b", "a");
    assertThat(column(table, "a").isVisible()).isFalse();
    CheckBox last = (CheckBox) root.lookup("#cols-b");
    last.fire();
    assertThat(column(table, "b").isVisible()).isTrue();
    ((ButtonBase) root.lookup("#cols-reset")).fire();
    assertThat(ids(table)).containsExactly("a", "b");
    assertThat(table.getColumns()).allMatch(TableColumn::isVisible);
    assertThat(columns.changed()).isFalse();
    assertThat(memory.get("columns.t")).isEmpty();
  }

  private RememberedColumns remembered(TableView<String> table) {
    return RememberedColumns.of(table, "t", null, memory, theme);
  }

  private static TableView<String> table(String... ids) {
    TableView<String> table = new TableView<>();
    for (String id : ids) {
      TableColumn<String, String> column = new TableColumn<>(id);
      column.setId(id);
      table.getColumns().add(column);
    }
    return table;
  }

  private static TableColumn<String, ?> column(TableView<String> table, String id) {
    return columns(table).filter(c -> c.getId().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> ids(TableView<String> table) {
    return columns(table).map(TableColumn::getId).toList();
  }

  private static Stream<TableColumn<String, ?>> columns(TableView<String> table) {
    return table.getColumns().stream();
  }
}
