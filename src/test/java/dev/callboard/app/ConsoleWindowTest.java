package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Hands;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The real window over the real parts, before the embedded platform. */
class ConsoleWindowTest {

  @TempDir Path data;

  private Simulator platform;
  private ConsoleStage stage;
  private ConsoleWindow window;

  @BeforeEach
  void open() throws Exception {
    Instant now = Instant.now();
    platform = Simulator.start(new SimulatorOptions(0, 300, 3, 7, now, 60));
    stage = ConsoleStage.login(data, platform, now);
    window = stage.window();
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    platform.close();
  }

  /** The same doors with a mouse and a keyboard: what fires an action by code reaches too much. */
  @Test
  void aMouseAndAKeyboardReachTheScreens() throws Exception {
    FxRobot hands = new Hands();
    hands.clickOn("#login-demo");
    FxThread.await("the console", () -> node("#nav-calls") != null);
    hands.clickOn("#nav-calls");
    FxThread.await("every call of three days", () -> total() == 300);
    hands.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    FxThread.await("the campaigns", () -> node("#campaign-new") != null);
    hands.clickOn("#campaign-new");
    FxThread.await("the set-up", () -> node("#voice-name") != null);
    hands.clickOn("#voice-name").write("reminder.mp3");
    FxThread.await(
        "the name", () -> "reminder.mp3".equals(((TextField) node("#voice-name")).getText()));
  }

  @Test
  void theDemoIsLoggedInSyncedFilteredLookedAtAndLeft() throws Exception {
    press("#login-demo");
    FxThread.await("the console", () -> node("#nav-calls") != null);
    press("#nav-calls");
    FxThread.await("every call of three days", () -> total() == 300);
    FxThread.await("freshness says so", () -> text("#status-freshness").contains("gap-free since"));

    press("#filter-answered");
    FxThread.call(
        () -> {
          ((RadioButton) node("#filter-answered-true")).fire();
          return null;
        });
    FxThread.await("fewer calls", () -> total() > 0 && total() < 300);

    FxThread.call(
        () -> {
          table().getSelectionModel().select(0);
          return null;
        });
    FxThread.await("the detail", () -> node("#call-detail").isVisible());
    press("#call-all-of-number");
    FxThread.await("calls of one number", () -> total() > 0 && total() < 20);

    press("#filter-clear");
    press("#calls-platform");
    FxThread.await("the platform's own page", () -> total() == 300);

    press("#shell-leave");
    // Recordings may still be on their way, and then it asks first.
    FxThread.await(
        "an answer", () -> node("#login-demo") != null || node("#dialog-confirm") != null);
    if (FxThread.call(() -> node("#dialog-confirm") != null)) {
      press("#dialog-confirm");
    }
    FxThread.await("the login again", () -> node("#login-demo") != null);
    assertThat(window.workspace()).isEmpty();
  }

  @Test
  void everyPlaceOpensByItsShortcutAndShowsSomething() throws Exception {
    press("#login-demo");
    FxThread.await("the console", () -> node("#nav-home") != null);
    for (String place : new String[] {"campaigns", "calls", "callbacks", "home", "settings"}) {
      press("#nav-" + place);
      assertThat(FxThread.call(() -> Objects.requireNonNull(window.shell()).here()))
          .isEqualTo(place);
    }
  }

  private long total() {
    return stage.total();
  }

  private TableView<?> table() {
    return stage.table();
  }

  private String text(String id) {
    return stage.text(id);
  }

  private Node node(String id) {
    return stage.node(id);
  }

  private void press(String id) throws Exception {
    stage.press(id);
  }
}
