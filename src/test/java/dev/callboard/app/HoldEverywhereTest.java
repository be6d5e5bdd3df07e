package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.Draft;
import dev.callboard.campaign.Drafts;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Hands;
import dev.callboard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F8 stops what is being sent, whichever screen one looks at, and is listed once on each. */
class HoldEverywhereTest {

  private static final List<String> PLACES =
      List.of("home", "calls", "recordings", "callbacks", "settings", "campaigns");

  @TempDir Path data;
  private Simulator platform;
  private ConsoleStage stage;

  @BeforeEach
  void open() throws Exception {
    platform = Simulator.start(new SimulatorOptions(0, 0, 1, 7, Instant.now(), 1200));
    Path profile = Files.createDirectories(data.resolve("demo"));
    String numbers =
        IntStream.range(0, 20)
            .mapToObj("0812 5550 %04d"::formatted)
            .collect(Collectors.joining("\n"));
    // One number in a batch and an hour between two, so that there is always something to hold.
    new Drafts(profile)
        .save(
            new Draft(
                0, "Held", "x.mp3", "id", numbers, "", "30", "60", false, true, "", "", "1", "3600",
                true, "", ""),
            1);
    stage = ConsoleStage.open(data, platform, Clock.systemUTC());
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
    platform.close();
  }

  @Test
  void whatIsSentIsHeldFromEveryScreen() throws Exception {
    stage.press("#nav-campaigns");
    stage.press("#campaign-new");
    FxThread.await("pre-flight", this::onward);
    stage.press("#preflight-send");
    stage.press("#dialog-confirm");
    int sent = 1;
    for (String place : PLACES) {
      awaitSent(sent);
      stage.press("#nav-" + place);
      new Hands().type(KeyCode.F8);
      FxThread.await("a hold from " + place, () -> workspace().submitter().held());
      listedOnce(place);
      stage.press("#nav-campaigns");
      stage.press("#campaign-resume");
      sent++;
    }
    awaitSent(sent);
    assertThat(platform.traffic().calledTwice()).isEmpty();
  }

  // Held is only what is about to leave: the pause before the next batch has begun then.
  private void awaitSent(int batches) throws Exception {
    FxThread.await(
        batches + " batches",
        () ->
            platform.traffic().taken(Service.PLAY_VOICE) == batches
                && accepted() == batches
                && !workspace().submitter().held());
  }

  private long accepted() {
    Campaign campaign = workspace().ledger().campaigns().getFirst();
    return campaign.batches().stream().filter(b -> b.state() == BatchState.ACCEPTED).count();
  }

  // The list is still being judged when one comes to it, and there is no next step until then.
  private boolean onward() {
    if (stage.node("#preflight-send") != null && stage.node("#preflight-send").isVisible()) {
      return true;
    }
    if (stage.node("#setup-next") instanceof ButtonBase next) {
      next.fire();
    }
    return false;
  }

  private void listedOnce(String place) throws Exception {
    new Hands().type(KeyCode.F1);
    FxThread.await("the keys", () -> !keys().isEmpty());
    assertThat(FxThread.call(this::keys)).as(place).hasSize(1);
    new Hands().type(KeyCode.ESCAPE);
    FxThread.await("the screen again", () -> keys().isEmpty());
  }

  private List<Node> keys() {
    return stage.window().stage().getScene().getRoot().lookupAll(".label").stream()
        .filter(n -> n instanceof Labeled label && label.getText().equals("F8"))
        .toList();
  }

  private Workspace workspace() {
    return stage.window().workspace().orElseThrow();
  }
}
