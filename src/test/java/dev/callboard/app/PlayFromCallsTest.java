package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.recordings.Recording;
import dev.callboard.recordings.audit.AuditEntry;
import dev.callboard.recordings.audit.AuditFilter;
import dev.callboard.recordings.audit.Deed;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Hands;
import dev.callboard.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call is heard from the table of calls, in the real window, while one goes elsewhere. */
class PlayFromCallsTest {

  @TempDir Path data;
  private Simulator platform;
  private ConsoleStage stage;

  @BeforeEach
  void open() throws Exception {
    Instant now = Instant.now();
    platform = Simulator.start(new SimulatorOptions(0, 300, 3, 7, now, 60));
    stage = ConsoleStage.open(data, platform, now);
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    platform.close();
  }

  @Test
  void aCallIsHeardBySpaceGoesOnWhileOneBrowsesAndTheNextOfTheListFollows() throws Exception {
    stage.press("#nav-calls");
    FxThread.await("every call of three days", () -> stage.total() == 300);
    Workspace workspace = stage.window().workspace().orElseThrow();
    List<Recording> newest = workspace.recordings().lookup().list(0, 2);
    select(newest.get(0).call().id());
    FxThread.await("the small player", () -> shown("#call-play"));

    new Hands().type(KeyCode.SPACE);

    FxThread.await("it sounds", () -> shown("#mini-player"));
    stage.press("#nav-home");
    FxThread.await("it goes on", () -> shown("#mini-player"));
    assertThat(heard(workspace)).containsExactly(newest.get(0).call().id());
    stage.press("#mini-open");
    FxThread.await("the whole player", () -> shown("#recording-next"));
    assertThat(FxThread.call(() -> shown("#mini-player"))).as("in sight").isFalse();

    stage.press("#recording-next");

    long second = newest.get(1).call().id();
    FxThread.await("the next call of the list", () -> heard(workspace).contains(second));
    assertThat(heard(workspace)).hasSize(2);
    assertThat(workspace.recordings().find(second).orElseThrow().file()).exists();
  }

  private void select(long call) throws Exception {
    FxThread.call(
        () -> {
          for (int i = 0; i < stage.table().getItems().size(); i++) {
            if (stage.table().getItems().get(i).toString().contains(String.valueOf(call))) {
              stage.table().getSelectionModel().select(i);
            }
          }
          stage.table().requestFocus();
          return null;
        });
  }

  private static List<Long> heard(Workspace workspace) {
    try {
      return workspace.audit().entries().page(AuditFilter.ALL.of(Deed.LISTENED), 0, 10).stream()
          .map(AuditEntry::calls)
          .map(List::getFirst)
          .toList();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean shown(String id) {
    Node node = stage.node(id);
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return node != null;
  }
}
