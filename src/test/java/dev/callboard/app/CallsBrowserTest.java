package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallSort;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Hands;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The bill browser in the real window, by mouse and keyboard, over 600 calls of three days. */
class CallsBrowserTest {

  private static final int CALLS = 600;

  @TempDir Path data;

  private final FxRobot hands = new Hands();
  private final Instant now = Instant.now();
  private Simulator platform;
  private ConsoleStage stage;

  @BeforeEach
  void open() throws Exception {
    platform = Simulator.start(new SimulatorOptions(0, CALLS, 3, 7, now, 60));
    openCalls();
  }

  private void openCalls() throws Exception {
    stage = ConsoleStage.open(data, platform, now);
    hands.clickOn("#nav-calls");
    stage.arrive();
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    platform.close();
  }

  @Test
  void filtersAreSetByKeyboardSavedByNameAndStillThereAfterANewStart() throws Exception {
    FxThread.await("every call", () -> stage.total() == CALLS);
    hands.push(KeyCode.CONTROL, KeyCode.F);
    FxThread.await("the number's panel", () -> stage.node("#filter-number-text") != null);
    hands.write("81").push(KeyCode.ENTER);
    FxThread.await("fewer calls", () -> stage.total() > 0 && stage.total() < CALLS);
    long some = FxThread.call(stage::total);

    openSaved();
    hands.clickOn("#saved-name").write("eighty-one").push(KeyCode.ENTER);
    FxThread.await("its name", () -> stage.text("#filter-saved").contains("eighty-one"));
    hands.push(KeyCode.ESCAPE);
    FxThread.await("the panel closed", () -> stage.node(".popover") == null);
    hands.push(KeyCode.CONTROL, KeyCode.BACK_SPACE);
    FxThread.await("every call again", () -> stage.total() == CALLS);
    openSaved();
    hands.clickOn("#saved-use-0");
    FxThread.await("the saved ones", () -> stage.total() == some);
    Path file = data.resolve("demo").resolve("filters.json");
    FxThread.await("the last one is kept", () -> last(file).contains("\"destprefix\": \"81\""));

    stage.close();
    openCalls();
    FxThread.await("what was asked for last", () -> stage.total() == some);
    FxThread.await("and its name", () -> stage.text("#filter-saved").contains("eighty-one"));
  }

  @Test
  void aSavedFilterMayBeCalledAnything() throws Exception {
    FxThread.await("every call", () -> stage.total() == CALLS);
    String underscored = "q4_dues & {0} \"<b>\" ../..";
    String endless = "\u202e" + "long ".repeat(200) + "\ud83d\ude00";
    for (String name : List.of(endless, underscored)) {
      openSaved();
      FxThread.call(
          () -> {
            ((TextField) stage.node("#saved-name")).setText(name);
            ((ButtonBase) stage.node("#saved-save")).fire();
            return null;
          });
      hands.push(KeyCode.ESCAPE);
      openSaved();
      FxThread.await("it is listed", () -> shows(name.strip()));
      hands.push(KeyCode.ESCAPE);
    }
    openSaved();
    FxThread.await("both", () -> stage.node("#saved-use-1") != null);
    FxThread.call(
        () -> {
          root().applyCss();
          root().layout();
          assertThat(stage.text("#saved-use-1")).isEqualTo(underscored);
          assertThat(stage.node("#saved-use-1").lookupAll(".text").toString())
              .as("as it is drawn")
              .contains("q4_dues");
          double right = root().getLayoutBounds().getMaxX();
          for (String id : List.of("#saved-use-0", "#saved-delete-0", "#filter-saved")) {
            Node node = stage.node(id);
            assertThat(node.localToScene(node.getLayoutBounds()).getMaxX())
                .as(id + " is in the window")
                .isLessThan(right);
          }
          return null;
        });
    stage.close();
    openCalls();
    FxThread.await("kept", () -> stage.text("#filter-saved").contains("long long"));
  }

  private boolean shows(String name) {
    return root().lookupAll(".saved-use").stream()
        .anyMatch(use -> use instanceof Labeled label && label.getText().equals(name));
  }

  /** Chips move while their words change: the panel that was open has to be gone first. */
  private void openSaved() throws Exception {
    FxThread.await("no panel", () -> stage.node(".popover") == null);
    hands.clickOn("#filter-saved");
    FxThread.await("the saved filters", () -> stage.node("#saved-name") != null);
  }

  private static String last(Path file) {
    try {
      String all = java.nio.file.Files.readString(file);
      return all.substring(0, Math.max(0, all.indexOf("\"saved\"")));
    } catch (java.io.IOException e) {
      return "";
    }
  }

  @Test
  void pagesAreTurnedJumpedToAndSorted() throws Exception {
    FxThread.await("every call", () -> stage.total() == CALLS);
    FxThread.await("a page", () -> stage.table().getItems().size() == 100);
    stage.press("#pager-last");
    FxThread.await("the last page", () -> page().equals("6"));
    assertThat(FxThread.call(() -> stage.node("#pager-next").isDisabled())).isTrue();
    FxThread.call(
        () -> {
          stage.node("#pager-page").requestFocus();
          return null;
        });
    hands.push(KeyCode.CONTROL, KeyCode.A).write("3").push(KeyCode.ENTER);
    FxThread.await("the third page", () -> page().equals("3") && rows().contains("201"));
    stage.press("#pager-first");
    FxThread.await("the first page", () -> rows().contains("rows 1 "));

    FxThread.call(
        () -> {
          TableColumn<?, ?> talk =
              stage.table().getColumns().stream()
                  .filter(c -> c.getId().equals("talk"))
                  .findFirst()
                  .orElseThrow();
          sortBy(stage.table(), talk);
          return null;
        });
    long longest =
        stage
            .window()
            .workspace()
            .orElseThrow()
            .calls()
            .page(CallFilter.ALL, CallSort.TALK, true, 0, 1)
            .rows()
            .getFirst()
            .id();
    FxThread.await("the longest first", () -> firstRow().contains("Bill[" + longest + "]"));
  }

  @Test
  void aRowIsReadWithTheKeyboardAlone() throws Exception {
    FxThread.await("a page", () -> stage.table() != null && stage.table().getItems().size() == 100);
    hands.clickOn("#calls-table").push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.UP);
    FxThread.await("the detail", () -> stage.node("#call-detail").isVisible());
    hands.push(KeyCode.CONTROL, KeyCode.C);
    String copied = FxThread.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).matches("\\d{6,}");

    hands.push(KeyCode.N);
    FxThread.await("the note", () -> stage.node("#call-note").isFocused());
    hands.write("will pay on Friday").push(KeyCode.CONTROL, KeyCode.ENTER);
    assertThat(FxThread.call(() -> ((TextInputControl) stage.node("#call-note")).getText()))
        .isEqualTo("will pay on Friday");
    FxThread.await("it is kept", () -> noted("Friday") == 1);

    hands.clickOn("#calls-table").push(KeyCode.A);
    FxThread.await("all calls of the number", () -> stage.total() > 0 && stage.total() < 30);
  }

  @Test
  void aHiddenNumberIsNowhereInFullBeforeItIsRevealed() throws Exception {
    FxThread.await("a page", () -> stage.table() != null && stage.table().getItems().size() == 100);
    hands.clickOn("#calls-table").push(KeyCode.HOME).push(KeyCode.CONTROL, KeyCode.C);
    String number = FxThread.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(number).matches("\\d{8,}");
    FxThread.call(
        () -> {
          ((TitledPane) stage.node("#call-raw")).setExpanded(true);
          return null;
        });
    FxThread.await("the record as it was sent", () -> raw().contains("destnumber"));
    assertThat(FxThread.call(() -> everyWord(root()))).contains("•").doesNotContain(number);
    FxThread.call(
        () -> {
          ((Hyperlink) stage.node("#call-reveal")).fire();
          return null;
        });
    assertThat(FxThread.call(this::raw)).contains(number);

    hands.clickOn("#calls-table").push(KeyCode.A);
    FxThread.await("all calls of the number", () -> stage.total() > 0 && stage.total() < 30);
    assertThat(FxThread.call(() -> everyWord(stage.node("#filter-number"))))
        .contains("•")
        .doesNotContain(number);
  }

  private String raw() {
    return stage.node("#call-raw-json") instanceof TextInputControl json ? json.getText() : "";
  }

  private Parent root() {
    return stage.window().stage().getScene().getRoot();
  }

  /** What is written, and what is told to those who do not see. */
  private static String everyWord(Node node) {
    String own =
        (node instanceof Labeled labelled ? labelled.getText() : "")
            + " "
            + (node instanceof TextInputControl field ? field.getText() : "")
            + " "
            + node.getAccessibleText()
            + " "
            + node.getAccessibleHelp();
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(CallsBrowserTest::everyWord)
            .reduce(own, (a, b) -> a + "\n" + b)
        : own;
  }

  @Test
  void thePlatformIsAskedForWhatItKnowsAndItsRefusalsAreExplained() throws Exception {
    FxThread.await("every call", () -> stage.total() == CALLS);
    hands.push(KeyCode.CONTROL, KeyCode.P);
    FxThread.await("the platform's page", () -> stage.text("#calls-headline").contains("on the"));
    assertThat(FxThread.call(() -> stage.node("#filter-answered").isDisabled())).isTrue();
    assertThat(FxThread.call(() -> stage.node("#calls-live").isDisabled())).isTrue();
    String refusal = "{\"ret\":604,\"data\":[],\"msg\":\"IP\"}";
    platform.faults().arm(Service.GET_BILL, new Fault.Instead(200, Map.of(), refusal, false));
    stage.press("#pager-next");
    FxThread.await("why not", () -> words(stage.table()).contains("internet address"));
    hands.push(KeyCode.CONTROL, KeyCode.P);
    FxThread.await("the local ones", () -> stage.text("#calls-headline").contains("of 600"));
    assertThat(FxThread.call(() -> stage.text("#calls-freshness"))).contains("Proven");
    hands.push(KeyCode.CONTROL, KeyCode.L);
    FxThread.await("live", () -> stage.text("#calls-live-state").equals("live"));
    hands.push(KeyCode.CONTROL, KeyCode.T);
    FxThread.await("charts", () -> stage.node("#chart-hours") != null);
  }

  private long noted(String text) {
    try {
      return stage.window().workspace().orElseThrow().notes().search(text, 10).size();
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static <R> void sortBy(
      javafx.scene.control.TableView<R> table, TableColumn<?, ?> column) {
    for (TableColumn<R, ?> known : table.getColumns()) {
      if (known == column) {
        known.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().setAll(List.of(known));
      }
    }
  }

  private static String words(Node node) {
    String own = node instanceof Labeled labelled ? String.valueOf(labelled.getText()) : "";
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(CallsBrowserTest::words)
            .reduce(own, (a, b) -> a + " " + b)
        : own;
  }

  private String firstRow() {
    return stage.table().getItems().isEmpty() ? "" : stage.table().getItems().get(0).toString();
  }

  private String page() {
    return stage.node("#pager-page") instanceof TextField field ? field.getText() : "";
  }

  private String rows() {
    Node foot = stage.node(".table-foot");
    return foot instanceof Parent parent
        ? ((Labeled) parent.getChildrenUnmodifiable().getFirst()).getText()
        : "";
  }
}
