package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.campaign.Campaign;
import dev.callboard.profile.Profiles;
import dev.callboard.profile.Settings;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Hands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** From a fresh install to the first campaign sent, by keyboard and mouse and nothing typed. */
class FirstRunTest {

  @TempDir Path data;

  private final FxRobot hands = new Hands();
  private Demo demo;
  private ConsoleStage stage;
  private ConsoleWindow window;

  @BeforeEach
  void open() throws Exception {
    Profiles profiles = Profiles.open(data);
    demo = new Demo(new Wiring(profiles, new Masking()), new Masking());
    stage = ConsoleStage.fresh(data, demo, profiles);
    window = stage.window();
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    demo.close();
  }

  @Test
  void theTourLeadsToAFirstCampaignThatOnlyHasToBeSent() throws Exception {
    hands.clickOn("#login-demo");
    shown("#coach");
    for (int step = 0; step < 5; step++) {
      hands.clickOn("#coach-next");
    }
    shown("#voice-name");
    hands.clickOn("#setup-next");
    shown("#numbers-text");
    enabled("#setup-next");
    hands.clickOn("#setup-next");
    shown("#settings-name");
    hands.clickOn("#setup-next");
    shown("#preflight-send");
    enabled("#preflight-send");
    hands.clickOn("#preflight-send");
    shown("#dialog-confirm");
    hands.clickOn("#dialog-confirm");
    FxThread.await("the first batch is with the platform", () -> sent());
    assertThat(Settings.open(data).get(FirstTour.SEEN)).isPresent();
  }

  @Test
  void escapeEndsTheTourForGoodAndTheHelpBringsItBack() throws Exception {
    hands.clickOn("#login-demo");
    shown("#coach");
    hands.push(KeyCode.ESCAPE);
    FxThread.await("the tour is gone", () -> !visible("#coach"));
    hands.push(KeyCode.F1);
    shown("#shortcuts-tour");
    hands.clickOn("#shortcuts-tour");
    shown("#coach");
  }

  /** Somebody double-clicks an evidence file before the tour was walked. */
  @Test
  void theTourWaitsBehindAnEvidenceFile() throws Exception {
    hands.clickOn("#login-demo");
    shown("#coach");
    Path letter = Files.writeString(data.resolve("letter.cbevidence"), "no ZIP");
    FxThread.call(
        () -> {
          window.openEvidence(letter);
          return null;
        });
    shown("#evidence-back");
    assertThat(FxThread.call(() -> visible("#coach"))).isFalse();
    hands.clickOn("#evidence-back");
    shown("#coach");
    assertThat(Settings.open(data).get(FirstTour.SEEN)).isEmpty();
  }

  private boolean sent() {
    List<Campaign> campaigns = window.workspace().orElseThrow().ledger().campaigns();
    return !campaigns.isEmpty() && campaigns.getFirst().batches().getFirst().sentAt() != null;
  }

  private void shown(String id) throws Exception {
    FxThread.await(id, () -> visible(id));
  }

  private void enabled(String id) throws Exception {
    FxThread.await(id, () -> visible(id) && !node(id).isDisabled());
  }

  private boolean visible(String id) {
    Node node = node(id);
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  private Node node(String id) {
    return stage.node(id);
  }
}
