package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.callback.CallbackSettings;
import dev.callboard.callback.ReceiverState;
import dev.callboard.platform.PlayVoice;
import dev.callboard.platform.Submission;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bill browser in the real window while calls arrive, a sync fails, or a long one goes on. */
class CallsJourneyTest {

  private static final String REFUSED =
      "{\"ret\":604,\"data\":[],\"msg\":\"no entry for token=3f2a9c81 of 6281234567890\"}";

  @TempDir Path data;

  private Simulator platform;
  private ConsoleStage stage;

  private void open(long calls, int days) throws Exception {
    platform = Simulator.start(new SimulatorOptions(0, calls, days, 7, Instant.now(), 600));
    stage = ConsoleStage.open(data, platform, Clock.system(ZoneOffset.UTC));
    stage.press("#nav-calls");
  }

  @AfterEach
  void close() throws Exception {
    platform.faults().clear();
    stage.close();
    platform.close();
  }

  @Test
  void aCallbackIsShownLiveAndUnconfirmedUntilASyncAgrees() throws Exception {
    open(0, 1);
    anyTime();
    Workspace workspace = stage.window().workspace().orElseThrow();
    CallbackSettings fresh = workspace.callbacks().settings();
    workspace
        .callbacks()
        .apply(new CallbackSettings(true, fresh.bind(), 0, List.of(), "", fresh.path()));
    // The poll must not find the record before somebody has seen it unconfirmed.
    refuse();
    stage.press("#calls-live");
    FxThread.await(
        "the platform is silent", () -> stage.text("#calls-live-state").contains("not answer"));
    platform.callbackTo(((ReceiverState.Listening) workspace.callbacks().state()).address());
    Submission sent =
        workspace
            .client()
            .playVoice(
                new PlayVoice(
                    "id", List.of("8125551000"), 1, "a.mp3", false, "", "", "live", 20, 30, true));
    assertThat(sent).isInstanceOf(Submission.Accepted.class);
    FxThread.await("the call told by a callback", () -> rows().contains("confirmed=false"));
    assertThat(FxThread.call(() -> stage.text("#calls-headline"))).contains("1 not confirmed yet");

    platform.faults().clear();
    stage.press("#calls-sync");
    FxThread.await("a sync agrees", () -> rows().contains("confirmed=true"));
    FxThread.await(
        "nothing is unconfirmed", () -> !stage.text("#calls-headline").contains("not confirmed"));
    assertThat(FxThread.call(() -> stage.table().getItems().size())).isEqualTo(1);
  }

  @Test
  void aFailedSyncIsSaidWhereTheCallsWouldBeAndAboveThoseThatAreKept() throws Exception {
    platform = Simulator.start(new SimulatorOptions(0, 300, 3, 7, Instant.now(), 60));
    refuse();
    stage = ConsoleStage.open(data, platform, Clock.system(ZoneOffset.UTC));
    stage.press("#nav-calls");
    FxThread.await("what happened", () -> words(stage.table()).contains("internet address"));
    String page = FxThread.call(() -> words(stage.table()));
    assertThat(page).as("what is safe").contains("kept on this computer are safe");
    assertThat(page).as("secrets").doesNotContain("3f2a9c81").doesNotContain("81234567890");
    stage.press("#copy-details");
    assertThat(FxThread.call(() -> Clipboard.getSystemClipboard().getString()))
        .contains("no entry for token=[secret]")
        .doesNotContain("81234567890");

    platform.faults().clear();
    stage.press("#failed-again");
    FxThread.await("the calls", () -> stage.total() == 300);
    assertThat(FxThread.call(() -> stage.node("#calls-sync-problem").isVisible())).isFalse();
    refuse();
    stage.press("#calls-sync");
    FxThread.await("said above the calls", () -> stage.node("#calls-sync-problem").isVisible());
    assertThat(FxThread.call(() -> words(stage.node("#calls-sync-problem"))))
        .contains("internet address", "are safe");
    assertThat(FxThread.call(stage::total)).as("what is kept stays").isEqualTo(300);
    platform.faults().clear();
    stage.press("#calls-sync-again");
    FxThread.await("all is well", () -> !stage.node("#calls-sync-problem").isVisible());
  }

  @Test
  void whatEndedASyncIsSaidClearOfThePlacesAndGoesWithTheNextSync() throws Exception {
    open(20, 2);
    FxThread.await("every call", () -> stage.total() == 20);
    FxThread.call(
        () -> {
          stage.window().theme().fontFactorProperty().set(1.5);
          return null;
        });
    refuse();
    stage.press("#calls-sync");
    FxThread.await("said", () -> stage.node(".notice.bad") != null && laidOut(".notice.bad"));
    Bounds notice = FxThread.call(() -> place(".notice.bad"));
    assertThat(notice.getMinY())
        .as("below the last of the places")
        .isGreaterThanOrEqualTo(FxThread.call(() -> place("#nav-settings")).getMaxY());
    assertThat(notice.getMaxX())
        .as("beside the page")
        .isLessThanOrEqualTo(FxThread.call(() -> place("#calls-headline")).getMinX());
    platform.faults().clear();
    stage.press("#calls-sync");
    FxThread.await("no trouble any more", () -> stage.node(".notice.bad") == null);
  }

  private boolean laidOut(String id) {
    stage.window().stage().getScene().getRoot().applyCss();
    stage.window().stage().getScene().getRoot().layout();
    return place(id).getHeight() > 0;
  }

  private Bounds place(String id) {
    Node node = stage.node(id);
    return node.localToScene(node.getBoundsInLocal());
  }

  @Test
  void theNewestOfALongHistoryAreShownAndFilteredWhileTheRestIsStillRead() throws Exception {
    open(4_000, 80);
    FxThread.await("the first week", () -> stage.total() > 0);
    anyTime();
    FxThread.await("all of the week", () -> stage.total() > 0);
    long week = FxThread.call(stage::total);
    platform.faults().arm(Service.GET_BILL, new Fault.Slow(Duration.ofMillis(1_100)), 3);
    platform.faults().arm(Service.GET_BILL, new Fault.Slow(Duration.ofSeconds(4)), 100);
    item("#calls-sync-90");
    FxThread.await("some older ones", () -> stage.total() > week && stage.total() < 4_000);
    assertThat(stage.window().workspace().orElseThrow().callSync().spans().getFirst().verdict())
        .as("what was not read yet is known as a gap")
        .hasToString("MISSING");
    stage.press("#filter-answered");
    stage.press("#filter-answered-true");
    FxThread.await("fewer", () -> stage.total() > 0 && stage.total() < week);
  }

  private void anyTime() throws Exception {
    stage.press("#filter-when");
    stage.press("#filter-when-ALL");
  }

  private void refuse() {
    platform
        .faults()
        .arm(Service.GET_BILL, new Fault.Instead(200, java.util.Map.of(), REFUSED, false), 1_000);
  }

  private void item(String id) throws Exception {
    FxThread.call(
        () -> {
          ((SplitMenuButton) stage.node("#calls-sync"))
              .getItems().stream()
                  .filter(item -> ("#" + item.getId()).equals(id))
                  .forEach(MenuItem::fire);
          return null;
        });
  }

  private String rows() {
    return stage.table() == null ? "" : stage.table().getItems().toString();
  }

  private static String words(Node node) {
    String own = node instanceof Labeled label && label.getText() != null ? label.getText() : "";
    return node instanceof Parent parent
        ? own
            + "\n"
            + parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .map(CallsJourneyTest::words)
                .collect(Collectors.joining("\n"))
        : own;
  }
}
