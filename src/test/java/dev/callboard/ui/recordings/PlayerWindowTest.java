package dev.callboard.ui.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.Player;
import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.SoundSettings.Loop;
import dev.callboard.audio.VirtualSink;
import dev.callboard.notes.Marker;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.Hands;
import dev.callboard.ui.kit.TestWindow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The player in its window, by keyboard and mouse, with a device whose time the test lets pass. */
class PlayerWindowTest {

  private static final int RATE = 8000;

  private final FakeRecordings desk = new FakeRecordings();
  private final VirtualSink sink = new VirtualSink();
  private final Player player = new Player(() -> sink);
  private final FxRobot robot = new Hands();
  private TestWindow window;
  private Listening listening;
  private RecordingsScreen screen;
  private Region mini;

  @BeforeEach
  void open() throws Exception {
    for (int id = 1; id <= 3; id++) {
      desk.put(id, RecordingState.KEPT, id, "cb-1");
    }
    FxThread.call(
        () -> {
          window = TestWindow.live();
          listening = new Listening(desk, player, window.kit());
          mini = listening.mini(() -> {});
          screen = new RecordingsScreen(new FakeArchive(desk), listening, () -> {}, window.kit());
          window.show(screen);
          return null;
        });
    FxThread.await("the table", () -> !rows().isEmpty());
    FxThread.call(
        () -> {
          screen.open(1);
          node("#recordings-table").requestFocus();
          return null;
        });
    FxThread.await("playing", () -> sound().phase() == Phase.PLAYING && drawn());
  }

  @AfterEach
  void close() {
    sink.grant(Long.MAX_VALUE / 4);
    player.close();
    window.close();
  }

  @Test
  void theKeysDoWhatTheSheetSays() throws Exception {
    robot.type(KeyCode.L);
    robot.type(KeyCode.L);
    FxThread.await("1.5×", () -> settings().settings().get().speed() == 1.5);
    robot.type(KeyCode.DIGIT3);
    FxThread.await("3×", () -> settings().settings().get().speed() == 3);
    robot.type(KeyCode.MINUS);
    FxThread.await("2.5×", () -> settings().settings().get().speed() == 2.5);
    robot.type(KeyCode.DIGIT1);
    robot.type(KeyCode.S);
    FxThread.await("silence skipped", () -> settings().settings().get().skipSilence());
    robot.type(KeyCode.S);
    FxThread.await("silence heard", () -> !settings().settings().get().skipSilence());
    sink.grant(2 * RATE);
    FxThread.await("two seconds", () -> sound().position().toMillis() >= 1_800);
    robot.type(KeyCode.A);
    FxThread.await("begun", () -> settings().loop().get() != null);
    sink.grant(RATE);
    FxThread.await("three seconds", () -> sound().position().toMillis() >= 2_700);
    robot.type(KeyCode.B);
    FxThread.await("looped", () -> whole(settings().loop().get()));
    robot.type(KeyCode.O);
    FxThread.await("no loop", () -> settings().loop().get() == null);
    robot.type(KeyCode.SPACE);
    sink.grant(RATE / 10);
    FxThread.await("paused", () -> sound().phase() == Phase.PAUSED);
    long at = FxThread.call(() -> sound().position().toMillis());
    robot.type(KeyCode.J);
    FxThread.await("back", () -> sound().position().isZero());
    assertThat(at).isGreaterThan(2_650);
    robot.type(KeyCode.RIGHT);
    FxThread.await("on", () -> sound().position().toMillis() > 3_000);
    robot.type(KeyCode.LEFT);
    FxThread.await("back again", () -> sound().position().isZero());
    robot.type(KeyCode.K);
    FxThread.await("K plays", () -> sound().phase() == Phase.PLAYING);
    robot.type(KeyCode.K);
    sink.grant(RATE / 10);
    FxThread.await("K pauses", () -> sound().phase() == Phase.PAUSED);
    robot.type(KeyCode.N);
    FxThread.await("the next call", () -> listening.model().wanted() == 2);
  }

  /** The first look after a long reading of calls waits for their rows: how far that is, is told. */
  @Test
  void aFirstLookTellsHowFarItIs() throws Exception {
    desk.takenUp = 4200;
    FxThread.await("told", () -> said("4,200 so far"));
    desk.takenUp = 0;
    FxThread.await("the counts again", () -> !said("4,200 so far"));
  }

  private boolean said(String words) {
    return node("#recordings-table").getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
  }

  @Test
  void aMarkerIsNamedWhereItIsSetAndTypingPlaysNothing() throws Exception {
    sink.grant(RATE);
    FxThread.await("one second", () -> sound().position().toMillis() >= 850);
    robot.type(KeyCode.M);
    FxThread.await("asked", () -> node("#marker-text") != null);
    robot.write("snl already");
    robot.type(KeyCode.ENTER);
    FxThread.await(
        "named", () -> !markers().isEmpty() && markers().getFirst().text().equals("snl already"));
    assertThat(settings().settings().get().skipSilence()).as("s was typed, not pressed").isFalse();
    assertThat(listening.model().wanted()).isEqualTo(1);
    FxThread.call(
        () -> {
          node("#recording-note").requestFocus();
          return null;
        });
    robot.write("nb disputes");
    robot.type(KeyCode.ENTER);
    FxThread.await("written", () -> desk.notes.get(1L).text().equals("nb disputes"));
    FxThread.call(
        () -> {
          screen.open(2);
          return null;
        });
    FxThread.await("another call", () -> ((TextField) node("#recording-note")).getText().isEmpty());
  }

  @Test
  void theWaveformSeeksByClickAndLoopsByDragWithShift() throws Exception {
    robot.type(KeyCode.SPACE);
    sink.grant(RATE / 10);
    FxThread.await("paused", () -> sound().phase() == Phase.PAUSED);
    robot.clickOn("#recording-waveform");
    FxThread.await("the middle", () -> Math.abs(sound().position().toMillis() - 1_850) < 350);
    // The headless robot's mouse knows nothing of the keys that are held.
    drag(MouseEvent.MOUSE_PRESSED, 0.25);
    drag(MouseEvent.MOUSE_DRAGGED, 0.5);
    drag(MouseEvent.MOUSE_DRAGGED, 0.75);
    FxThread.await("looped", () -> whole(settings().loop().get()));
    Loop loop = FxThread.call(() -> settings().loop().get());
    assertThat(loop.from().toMillis()).isBetween(800L, 950L);
    assertThat(loop.to()).isNotNull();
    assertThat(loop.to().toMillis()).isBetween(2_500L, 2_750L);
  }

  @Test
  void aDeviceThatWentAwayIsToldAndComesBack() throws Exception {
    sink.grant(RATE);
    FxThread.await("one second", () -> sound().position().toMillis() >= 850);
    sink.unplugged = true;
    sink.refuse = true;
    sink.grant(RATE / 10);
    FxThread.await(
        "told", () -> ((Label) node("#recording-message")).getText().contains("no working sound"));
    Duration at = FxThread.call(() -> sound().position());
    assertThat(at.toMillis()).isBetween(850L, 1_200L);
    sink.unplugged = false;
    robot.clickOn("#recording-play");
    FxThread.await("still told", () -> sound().phase() == Phase.NO_DEVICE);
    sink.refuse = false;
    robot.clickOn("#recording-play");
    sink.grant(RATE / 2);
    FxThread.await(
        "goes on", () -> sound().phase() == Phase.PLAYING && sound().position().compareTo(at) > 0);
    FxThread.await("said no more", () -> !node("#recording-message").isVisible());
  }

  /** A click on a row shows its recording and plays nothing; the space bar plays it. */
  @Test
  void aRowIsOpenedByAClickAndPlayedByTheSpaceBar() throws Exception {
    sink.grant(Long.MAX_VALUE / 4);
    robot.clickOn(cell(2));
    FxThread.await("shown", () -> listening.model().wanted() == 3 && drawn());
    assertThat(FxThread.call(() -> listening.model().started())).isFalse();
    robot.type(KeyCode.SPACE);
    FxThread.await("played", () -> listening.model().started());
    assertThat(desk.done).contains("listened 3");
  }

  @Test
  void aHoldIsShownWithItsReasonAsSoonAsItIsPlaced() throws Exception {
    assertThat(FxThread.call(() -> node("#recording-hold").isVisible())).isFalse();
    String reason = "Complaint 2026-114, the legal department asks for it until March";
    desk.held.put(1L, List.of(reason));
    FxThread.call(
        () -> {
          listening.model().refresh();
          return null;
        });
    FxThread.await("the hold", () -> node("#recording-hold").isVisible());
    Label pill = (Label) node("#recording-hold");
    assertThat(pill.getText()).startsWith("Held: Complaint 2026-114").endsWith("…");
    assertThat(pill.getTooltip().getText()).isEqualTo("Held: " + reason);
    assertThat(FxThread.call(() -> listening.model().sound().get().phase()))
        .as("it goes on sounding")
        .isEqualTo(Phase.PLAYING);
    desk.put(1, RecordingState.DELETED, 1, "cb-1");
    FxThread.call(
        () -> {
          listening.model().refresh();
          return null;
        });
    FxThread.await(
        "deleted meanwhile", () -> listening.model().stage().get() instanceof PlayerStage.Lost);
    // What the device has been handed sounds to its end.
    sink.grant(RATE / 10);
    FxThread.await("silent", () -> sound().phase() != Phase.PLAYING);
  }

  @Test
  void theSoundGoesOnWhenTheScreenIsLeft() throws Exception {
    assertThat(FxThread.call(() -> mini.isVisible())).isFalse();
    FxThread.call(
        () -> {
          screen.hidden();
          return null;
        });
    assertThat(FxThread.call(() -> mini.isVisible())).isTrue();
    sink.grant(RATE);
    FxThread.await("it goes on", () -> sound().position().toMillis() >= 850);
    FxThread.call(
        () -> {
          listening.model().stop();
          return null;
        });
    FxThread.await("stopped", () -> !mini.isVisible());
  }

  private void drag(EventType<MouseEvent> type, double place) throws Exception {
    FxThread.call(
        () -> {
          Region wave = (Region) node("#recording-waveform");
          double x = wave.localToScene(wave.getWidth() * place, 0).getX();
          wave.fireEvent(
              new MouseEvent(
                  type,
                  x,
                  10,
                  x,
                  10,
                  MouseButton.PRIMARY,
                  1,
                  true,
                  false,
                  false,
                  false,
                  true,
                  false,
                  false,
                  false,
                  false,
                  true,
                  null));
          return null;
        });
  }

  private Player.State sound() {
    return listening.model().sound().get();
  }

  private boolean drawn() {
    return listening.model().drawn();
  }

  private SoundViewModel settings() {
    return listening.model().settings();
  }

  private List<Marker> markers() {
    return listening.model().notes().notes().get().markers();
  }

  private Node cell(int row) throws Exception {
    FxThread.await("row " + row, () -> drawn(row).isPresent());
    return FxThread.call(() -> drawn(row).orElseThrow());
  }

  private Optional<TableRow<?>> drawn(int row) {
    return node("#recordings-table").lookupAll(".table-row-cell").stream()
        .<TableRow<?>>map(n -> (TableRow<?>) n)
        .filter(r -> r.getIndex() == row)
        .findFirst();
  }

  private List<?> rows() {
    return ((TableView<?>) node("#recordings-table")).getItems();
  }

  private static boolean whole(Loop loop) {
    return loop != null && loop.to() != null;
  }

  private Node node(String id) {
    return window.scene().lookup(id);
  }
}
