package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.job.JobControl;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.Settings;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Hands;
import dev.callboard.ui.kit.Shortcut;
import dev.callboard.ui.shell.Shell;
import dev.callboard.ui.theme.Look;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With Tab through everything: nothing needs a mouse, and one always sees where one is. */
class KeyboardTest {

  /** They press the button that stands out, or leave. */
  private static final Set<String> PRESSED = Set.of("Enter", "Esc");

  @TempDir Path data;

  private final List<String> faults = new ArrayList<>();
  private Demo demo;
  private ConsoleStage stage;

  @BeforeEach
  void open() throws Exception {
    Settings.open(data).put(FirstTour.SEEN, "seen");
    Profiles profiles = Profiles.open(data);
    demo = new Demo(new Wiring(profiles, new Masking()), new Masking());
    stage = ConsoleStage.fresh(data, demo, profiles);
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    demo.close();
  }

  @Test
  void tabReachesEverythingAndTheFocusIsAlwaysSeen() throws Exception {
    Places places = new Places(stage);
    both("login", places);
    stage.press("#login-settings");
    both("settings before the login", places);
    stage.press("#settings-back");
    stage.press("#login-demo");
    FxThread.await("the console", () -> stage.node("#nav-home") != null);
    places.everywhere(this::both);
    stage.press("#preflight-send");
    shown("#dialog-confirm");
    both("confirming", places);
    stage.press("#dialog-confirm");
    shown("#fates-sum");
    both("progress", places);
    stage.press("#show-agreement");
    shown("#agreement-export");
    both("agreement", places);
    assertThat(faults.stream().distinct()).isEmpty();
  }

  @Test
  void soDoesItInPlayersDetailsAndSheets() throws Exception {
    Places places = new Places(stage);
    stage.press("#login-demo");
    FxThread.await("the console", () -> stage.node("#nav-home") != null);
    stage.press("#nav-calls");
    FxThread.await("calls", () -> stage.table() != null && !stage.table().getItems().isEmpty());
    select("#calls-table");
    shown("#call-player");
    both("a call's detail", places);
    stage.press("#calls-statistics-on");
    both("statistics", places);
    FxThread.call(
        () -> {
          stage.window().stage().getScene().getRoot().fireEvent(f1());
          return null;
        });
    shown("#shortcuts");
    both("keys", places);
    new Hands().type(KeyCode.ESCAPE);
    FxThread.await("no keys", () -> stage.node("#shortcuts") == null);
    stage.window().workspace().orElseThrow().recordings().archive(2, JobControl.NONE);
    stage.press("#nav-recordings");
    FxThread.await("recordings", () -> !table("#recordings-table").getItems().isEmpty());
    select("#recordings-table");
    shown("#recording-play");
    both("the player", places);
    stage.press("#recordings-export");
    shown("#export-template");
    both("exporting", places);
    stage.press("#dialog-cancel");
    FxThread.call(
        () -> {
          stage.window().openEvidence(data.resolve("gone.cbevidence"));
          return null;
        });
    shown("#evidence-refused");
    both("evidence", places);
    assertThat(faults.stream().distinct()).isEmpty();
  }

  private static KeyEvent f1() {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false);
  }

  private void select(String id) throws Exception {
    FxThread.call(
        () -> {
          table(id).getSelectionModel().select(0);
          return null;
        });
  }

  private TableView<?> table(String id) {
    return (TableView<?>) stage.node(id);
  }

  private void shown(String id) throws Exception {
    FxThread.await(id, () -> visible(stage.node(id)));
  }

  private static boolean visible(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  private void both(String where, Places places) throws Exception {
    places.look(where, this::both);
  }

  /** What a key does is told where one looks for it: F1. */
  private void told(String where) {
    Shell open = stage.window().shell();
    List<Shortcut> sheet = new ArrayList<>();
    if (open != null) {
      sheet.addAll(open.shortcuts());
      sheet.addAll(open.shortcutsHere());
    }
    for (KeyCombination keys : stage.window().stage().getScene().getAccelerators().keySet()) {
      boolean button = PRESSED.contains(keys.getName());
      if (!button && sheet.stream().noneMatch(s -> s.keys().equals(keys))) {
        faults.add(where + ": not on the sheet: " + keys);
      }
    }
  }

  private void both(String where) {
    told(where);
    for (Look look : List.of(Look.LIGHT, Look.DARK)) {
      stage.window().theme().lookProperty().set(look);
      Scene scene = stage.window().stage().getScene();
      Parent over = (Parent) stage.node("#overlay");
      Parent part = over.isVisible() ? over : scene.getRoot();
      new TabWalk(scene, part).faults().forEach(f -> faults.add(where + " " + look + ": " + f));
    }
  }
}
