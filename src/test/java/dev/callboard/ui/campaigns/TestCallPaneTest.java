package dev.callboard.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.TestWindow;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a supervisor typed is what is rung and remembered, whenever the list of telephones comes. */
@ExtendWith(FxThread.class)
class TestCallPaneTest {

  private static final String TYPED = "0812 5550 9999";

  private final FakeDesk desk = new FakeDesk();
  private final Queue<Runnable> work = new ArrayDeque<>();
  private TestWindow window;
  private TestCallViewModel model;
  private StackPane root;

  @BeforeEach
  void open() {
    window = TestWindow.frozen();
    Kit kit = window.kit();
    model =
        new TestCallViewModel(
            desk,
            new CampaignJobs(desk, kit.jobs(), kit.notices(), kit.texts()),
            new Background(work::add, Runnable::run),
            kit.ticker(),
            kit.formats()::now);
    TestCallPane pane =
        new TestCallPane(model, () -> Optional.of(FakeDesk.plan("tested")), _ -> {}, kit);
    root = (StackPane) window.scene().getRoot();
    root.getChildren().addFirst(pane);
    root.applyCss();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aLateListOfTelephonesLeavesWhatIsTyped() {
    desk.own.add("0812 5550 0001");
    model.shown();
    editor().setText(TYPED);
    drain();
    assertThat(editor().getText()).isEqualTo(TYPED);
  }

  @Test
  void whatIsTypedBeforeTheFieldIsDrawnStays() {
    editor().setText(TYPED);
    drain();
    assertThat(editor().getText()).isEqualTo(TYPED);
  }

  @Test
  void whatWasAskedAboutIsRememberedNotWhatTheFieldSaysLater() {
    editor().setText(TYPED);
    fire("#test-ring");
    drain();
    editor().setText("");
    fire("#dialog-confirm");
    drain();
    assertThat(desk.own).containsExactly(TYPED);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<String> number() {
    return (ComboBox<String>) root.lookup("#test-number");
  }

  private TextField editor() {
    return number().getEditor();
  }

  private void fire(String id) {
    ((ButtonBase) root.lookup(id)).fire();
  }

  private void drain() {
    for (Runnable next = work.poll(); next != null; next = work.poll()) {
      next.run();
    }
    root.applyCss();
    root.layout();
  }
}
