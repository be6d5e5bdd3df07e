package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.Player;
import dev.callboard.audio.SilentSink;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.campaign.CampaignResult;
import dev.callboard.campaign.Drafts;
import dev.callboard.campaign.Fate;
import dev.callboard.campaign.Fates;
import dev.callboard.campaign.NeverCall;
import dev.callboard.campaign.OwnNumbers;
import dev.callboard.campaign.ResultFilter;
import dev.callboard.campaign.Schedules;
import dev.callboard.campaign.SuppressedNumber;
import dev.callboard.campaign.VoiceList;
import dev.callboard.platform.Secret;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingState;
import dev.callboard.simulator.Fault;
import dev.callboard.simulator.Service;
import dev.callboard.simulator.Simulator;
import dev.callboard.simulator.SimulatorOptions;
import dev.callboard.ui.campaigns.CampaignWork;
import dev.callboard.ui.campaigns.CampaignsScreen;
import dev.callboard.ui.campaigns.WorkspaceDesk;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Hands;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.ui.recordings.Listening;
import dev.callboard.ui.recordings.RecordingsScreen;
import dev.callboard.ui.recordings.WorkspaceArchive;
import dev.callboard.ui.recordings.WorkspaceRecordings;
import dev.callboard.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job through the real screens and the real parts, before the embedded platform. */
class CampaignJourneyTest {

  private static final int NUMBERS = 40;

  @TempDir Path data;
  private Simulator platform;
  private Workspace workspace;
  private TestWindow window;
  private final List<Long> played = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    platform = Simulator.start(new SimulatorOptions(0, 0, 1, 7, Instant.now(), 1200));
    Profiles profiles = Profiles.open(data);
    Profile profile = Profile.of("t", platform.endpoint(), Simulator.APP_ID, "id");
    profiles.save(profile);
    workspace = new Wiring(profiles, new Masking()).open(profile, new Secret(Simulator.ACCESS_KEY));
    window = FxThread.call(TestWindow::live);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    workspace.close();
    platform.close();
  }

  @Test
  void aCampaignIsSetUpSentWatchedToItsEndAndHeard() throws Exception {
    setUp("Reminder");
    press("#preflight-send");
    assertThat(FxThread.call(() -> text("#dialog-confirm"))).isEqualTo("Ring 40 telephones now");
    assertThat(platform.traffic().arrived(Service.PLAY_VOICE)).isZero();
    press("#dialog-confirm");
    FxThread.await("the end", () -> "finished".equals(text("#campaign-phase")));
    assertThat(FxThread.call(() -> text("#figure-called"))).isEqualTo(String.valueOf(NUMBERS));
    assertThat(FxThread.call(() -> text("#fates-sum"))).isEqualTo("2 + 40 = 42");
    assertThat(platform.traffic().arrived(Service.PLAY_VOICE)).isEqualTo(2);
    assertThat(platform.traffic().calledTwice()).isEmpty();
    Campaign campaign = workspace.ledger().campaigns().getFirst();
    Fates fates = workspace.campaigns().fates(campaign.id());
    assertThat(fates.addUp()).isTrue();
    assertThat(new Drafts(workspace.folder()).load()).isEmpty();
    assertThat(new VoiceList(workspace.folder()).names()).containsExactly("reminder.mp3");
    FxThread.await(
        "every batch", () -> ((TableView<?>) node("#batch-table")).getItems().size() == 2);
    hearFromTheResults(campaign);
    hear();
  }

  @Test
  void aBatchWhoseAnswerWasLostIsUnprovenUntilItsRecordsProveIt() throws Exception {
    platform.faults().arm(Service.PLAY_VOICE, new Fault.Reset(true));
    setUp("Lost answer");
    press("#preflight-send");
    press("#dialog-confirm");
    FxThread.await("the warning", () -> node("#unproven-look") != null);
    FxThread.await("the proof", () -> "finished".equals(text("#campaign-phase")));
    FxThread.await("no warning", () -> node("#unproven-look") == null);
    assertThat(platform.traffic().calledTwice()).isEmpty();
  }

  @Test
  void holdStopsBeforeTheNextRequestAndSaysWhatIsBeyondRecall() throws Exception {
    setUp("Held", "3600");
    press("#preflight-send");
    press("#dialog-confirm");
    FxThread.await("the first batch", () -> platform.traffic().taken(Service.PLAY_VOICE) == 1);
    press("#campaign-hold");
    FxThread.await("the word", () -> "on hold".equals(text("#campaign-phase")));
    FxThread.await("what is beyond recall", () -> node("#campaign-held") != null);
    assertThat(platform.traffic().arrived(Service.PLAY_VOICE)).isEqualTo(1);
    press("#campaign-resume");
    FxThread.await("the end", () -> "finished".equals(text("#campaign-phase")));
    assertThat(platform.traffic().calledTwice()).isEmpty();
  }

  @Test
  void aDecisionIsKeptWithItsReasonAndThoseNotReachedAreCalledAgain() throws Exception {
    platform.faults().arm(Service.PLAY_VOICE, Fault.resetBefore());
    setUp("Decided", "0");
    press("#preflight-send");
    press("#dialog-confirm");
    press("#unproven-decide");
    type("#decide-why-1", "the hotline found nothing");
    press("#decide-never");
    press("#dialog-confirm");
    press("#campaign-resume");
    FxThread.await("the end", () -> "finished".equals(text("#campaign-phase")));
    Campaign campaign = workspace.ledger().campaigns().getFirst();
    assertThat(campaign.batches().getFirst().decision())
        .isNotNull()
        .satisfies(d -> assertThat(d.why()).isEqualTo("the hotline found nothing"))
        .satisfies(d -> assertThat(d.taken()).isFalse());
    long again = workspace.campaigns().fates(campaign.id()).noAnswer();
    press("#campaign-followup");
    press("#followup-NO_ANSWER");
    press("#followup-make");
    FxThread.await("a new set-up", () -> node("#setup-next") != null);
    press("#setup-next");
    FxThread.await("its numbers", () -> numbersToCall() == again);
    assertThat(platform.traffic().calledTwice()).isEmpty();
  }

  @Test
  void aCampaignForLaterIsStoredAndSendsNothing() throws Exception {
    setUp("Later", "0");
    press("#preflight-later");
    type("#later-time", "25:00");
    assertThat(FxThread.call(() -> disabled("#later-store"))).isTrue();
    type("#later-time", "10:30");
    assertThat(FxThread.call(() -> text("#later-clocks"))).contains("Platform").contains("11:30");
    press("#later-store");
    FxThread.await("when it begins", () -> node("#campaign-planned") != null);
    assertThat(platform.traffic().arrived(Service.PLAY_VOICE)).isZero();
    String id = workspace.ledger().campaigns().getFirst().id();
    assertThat(new Schedules(workspace.folder()).all()).containsOnlyKeys(id);
    press("#planned-now");
    FxThread.await("the end", () -> "finished".equals(text("#campaign-phase")));
    assertThat(new Schedules(workspace.folder()).all()).isEmpty();
  }

  @Test
  void theSupervisorIsRungFirstAndTheCampaignKnowsNothingOfIt() throws Exception {
    setUp("Tested first");
    FxThread.await(
        "the offer", () -> node("#test-number") != null && !node("#preflight-send").isDisabled());
    own("0812 5550 9999");
    press("#test-ring");
    press("#dialog-confirm");
    FxThread.await("its fate", () -> String.valueOf(text("#test-state")).contains(", rang "));
    assertThat(platform.traffic().takenNumbers()).containsOnlyKeys("81255509999");
    assertThat(FxThread.call(() -> text("#preflight-called"))).isEqualTo("40");
    Campaign test = workspace.ledger().campaigns().getFirst();
    assertThat(test.id()).startsWith("cb-test-");
    assertThat(test.plan().voiceFile()).isEqualTo("reminder.mp3");
    assertThat(workspace.campaigns().fates(test.id()).called()).isOne();
    assertThat(new OwnNumbers(workspace.folder()).all()).containsExactly("0812 5550 9999");

    press("#preflight-send");
    press("#dialog-confirm");
    FxThread.await("the end", () -> "finished".equals(text("#campaign-phase")));
    Campaign campaign = workspace.ledger().campaigns().getFirst();
    assertThat(campaign.plan().name()).isEqualTo("Tested first");
    assertThat(campaign.imported()).isEqualTo(NUMBERS + 2);
    press("#show-agreement");
    FxThread.await("what was agreed to", () -> node("#agreement-export") != null);
    assertThat(FxThread.call(this::agreed)).contains(System.getProperty("user.name"), "40");
    assertThat(FxThread.call(this::agreed)).anyMatch(w -> w.contains("POJK"));
    assertThat(workspace.campaigns().fates(campaign.id()).called()).isEqualTo(NUMBERS);
    assertThat(platform.traffic().calledTwice()).isEmpty();
  }

  @Test
  void noTestCallLeavesOnHoldOrToANumberThatMustNotBeCalled() throws Exception {
    new NeverCall(workspace.folder())
        .own()
        .add(List.of(new SuppressedNumber("6281255509998", Instant.now(), "by phone", "asked")));
    setUp("Not tested");
    FxThread.await(
        "the offer", () -> node("#test-number") != null && !node("#preflight-send").isDisabled());
    own("0812 5550 9998");
    press("#test-ring");
    FxThread.await("the list", () -> String.valueOf(text("#test-state")).contains("by phone"));
    workspace.submitter().hold();
    own("0812 5550 9997");
    press("#test-ring");
    press("#dialog-confirm");
    FxThread.await("the hold", () -> String.valueOf(text("#test-state")).contains("on hold"));
    FxThread.await(
        "it is given up",
        () ->
            workspace.ledger().campaigns().getFirst().batches().getFirst().state()
                == BatchState.DROPPED);
    assertThat(platform.traffic().arrived(Service.PLAY_VOICE)).isZero();
  }

  private List<String> agreed() {
    Node content = ((ScrollPane) node("#campaign-agreement")).getContent();
    return content.lookupAll(".label").stream().map(n -> ((Labeled) n).getText()).toList();
  }

  private void own(String number) throws Exception {
    // What is typed before the field was drawn once is lost; nobody is that quick.
    FxThread.await("the field", () -> ((ComboBox<?>) node("#test-number")).getSkin() != null);
    FxThread.call(
        () -> {
          ((ComboBox<?>) node("#test-number")).getEditor().setText(number);
          return null;
        });
  }

  private void hearFromTheResults(Campaign campaign) throws Exception {
    CampaignResult answered =
        workspace
            .campaigns()
            .results()
            .page(campaign.id(), new ResultFilter(Fate.ANSWERED, ""), 0, 1)
            .getFirst();
    press("#show-results");
    FxThread.await("the results", () -> results().getItems().size() == NUMBERS + 2);
    FxThread.call(
        () -> {
          results().getSelectionModel().select(answered.seq());
          results().requestFocus();
          return null;
        });
    FxThread.await("the button to listen", () -> results().lookup(".button.play") != null);
    new Hands().type(KeyCode.SPACE);
    FxThread.await("the call to be played", () -> played.contains(answered.callId()));
    played.clear();
    FxThread.call(
        () -> {
          results().lookupAll(".button.play").stream()
              .filter(Node::isVisible)
              .forEach(b -> ((ButtonBase) b).fire());
          return null;
        });
    assertThat(played).as("by a click").contains(answered.callId());
    assertThat(FxThread.call(() -> shownWords(results()))).contains("on the platform");
    workspace.recordings().fetch(answered.callId());
    press("#show-batches");
    press("#show-results");
    FxThread.await("the word that it is kept", () -> shownWords(results()).contains("kept"));
  }

  private TableView<?> results() {
    return (TableView<?>) node("#result-table");
  }

  private static List<String> shownWords(Node table) {
    return table.lookupAll(".table-cell").stream()
        .map(cell -> String.valueOf(((Labeled) cell).getText()))
        .toList();
  }

  private void hear() throws Exception {
    Recording recording =
        workspace.recordings().lookup().list(0, 100).stream()
            .filter(r -> r.state() == RecordingState.ON_PLATFORM)
            .findFirst()
            .orElseThrow();
    try (Player player = new Player(SilentSink::new);
        TestWindow second = FxThread.call(TestWindow::live)) {
      window = second;
      FxThread.call(
          () -> {
            RecordingsScreen screen =
                new RecordingsScreen(
                    new WorkspaceArchive(workspace, () -> false),
                    new Listening(new WorkspaceRecordings(workspace), player, second.kit()),
                    () -> {},
                    second.kit());
            second.show(screen);
            screen.open(recording.call().id());
            return null;
          });
      FxThread.await("sound", () -> player.state().phase() == Player.Phase.PLAYING);
      FxThread.await("its codec", () -> String.valueOf(text("#recording-facts")).contains("kHz"));
      FxThread.await("its place", () -> String.valueOf(text("#recording-position")).contains("/"));
      assertThat(workspace.recordings().find(recording.call().id()).orElseThrow().state())
          .isEqualTo(RecordingState.KEPT);
    }
  }

  private void setUp(String name) throws Exception {
    setUp(name, "0");
  }

  private void setUp(String name, String spacing) throws Exception {
    FxThread.call(
        () -> {
          window.show(
              new CampaignsScreen(
                  new CampaignWork(
                      new WorkspaceDesk(workspace),
                      new Schedules(workspace.folder()),
                      window.kit()),
                  new Drafts(workspace.folder()),
                  new VoiceList(workspace.folder()),
                  (call, following) -> {
                    played.add(call);
                    following.apply(call).ifPresent(next -> assertThat(next).isNotEqualTo(call));
                  },
                  window.kit()));
          return null;
        });
    press("#campaign-new");
    FxThread.await("the form", () -> node("#voice-name") != null && !disabled("#voice-name"));
    type("#voice-name", "催收.mp3");
    press("#setup-next");
    assertThat(FxThread.call(() -> node("#numbers-text"))).isNull();
    type("#voice-name", "reminder.mp3");
    press("#setup-next");
    String numbers =
        IntStream.range(0, NUMBERS)
            .mapToObj("0812 5550 %04d"::formatted)
            .collect(Collectors.joining("\n"));
    type("#numbers-text", numbers + "\n0812 5550 0001\n12");
    FxThread.await("the verdict", () -> numbersToCall() == NUMBERS);
    press("#setup-next");
    type("#settings-name", name);
    type("#settings-batch-size", "20");
    type("#settings-spacing", spacing);
    // What is tested is the way of a campaign, at whatever hour the test runs.
    press("#settings-any-hour");
    press("#setup-next");
    FxThread.await("the sheet", () -> "40".equals(text("#preflight-called")));
  }

  private int numbersToCall() {
    Node tile = node("#numbers-accepted");
    if (tile == null) {
      return -1;
    }
    String figure = ((Labeled) tile.lookup(".figure")).getText();
    return figure.isEmpty() ? -1 : Integer.parseInt(figure);
  }

  /** Presses what a person could press: what is not shown yet would do nothing, or too early. */
  private void press(String id) throws Exception {
    FxThread.await(id, () -> !disabled(id) && shown(node(id)));
    FxThread.call(
        () -> {
          ((ButtonBase) node(id)).fire();
          return null;
        });
  }

  private void type(String id, String text) throws Exception {
    FxThread.await(id, () -> node(id) != null && !disabled(id));
    FxThread.call(
        () -> {
          ((TextInputControl) node(id)).setText(text);
          return null;
        });
  }

  private static boolean shown(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  private boolean disabled(String id) {
    Node found = node(id);
    return found == null || found.isDisabled();
  }

  private @Nullable String text(String id) {
    return node(id) instanceof Labeled labeled ? labeled.getText() : null;
  }

  /** Finds a node, inside scroll panes too whose skins are not there yet. */
  private @Nullable Node node(String id) {
    window.scene().getRoot().applyCss();
    Node found = window.scene().lookup(id);
    List<Node> panes = List.copyOf(window.scene().getRoot().lookupAll(".scroll-pane"));
    for (Node pane : panes) {
      if (found == null && pane instanceof ScrollPane s && s.getContent() != null) {
        found = s.getContent().lookup(id);
      }
    }
    return found;
  }
}
