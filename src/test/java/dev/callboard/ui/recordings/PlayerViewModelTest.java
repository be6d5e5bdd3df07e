package dev.callboard.ui.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.Player;
import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.SilentSink;
import dev.callboard.notes.Marker;
import dev.callboard.recordings.FetchOutcome;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.ManualTicker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayerViewModelTest {

  private final FakeRecordings desk = new FakeRecordings();
  private final ManualTicker ticker = new ManualTicker();
  private final Player player = new Player(SilentSink::new);
  private final AtomicInteger kept = new AtomicInteger();
  private final PlayerViewModel model =
      new PlayerViewModel(
          desk,
          player,
          new Waveforms(desk.waveforms()),
          new Background(Runnable::run, Runnable::run),
          ticker,
          kept::incrementAndGet);

  private static void open(PlayerViewModel in, long callId, boolean play) {
    in.open(callId, play, _ -> OptionalLong.empty());
  }

  @AfterEach
  void close() {
    player.close();
  }

  private void await(String what, BooleanSupplier holds) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("never: " + what).isLessThan(deadline);
      ticker.pass(Duration.ofMillis(1));
      Thread.onSpinWait();
    }
  }

  @Test
  void aKeptRecordingIsDrawnAndWaitsToBePlayed() {
    desk.put(1, RecordingState.KEPT, 2, "cb-1");
    open(model, 1, false);
    await("loaded", () -> model.sound().get().phase() == Phase.PAUSED);
    assertThat(model.stage().get()).isInstanceOf(PlayerStage.Ready.class);
    assertThat(model.waveform().get()).isNotNull();
    assertThat(model.waveform().get().info().codec()).isEqualTo("pcm_mulaw");
    assertThat(model.sound().get().length()).isGreaterThan(Duration.ofSeconds(1));
    assertThat(desk.done).isEmpty();
  }

  @Test
  void playsPausesSeeksAndSteps() {
    desk.put(1, RecordingState.KEPT, 2, "cb-1");
    open(model, 1, true);
    await("playing", () -> model.sound().get().phase() == Phase.PLAYING);
    model.playOrPause();
    await("paused", () -> model.sound().get().phase() == Phase.PAUSED);
    long length = model.sound().get().length().toMillis();
    model.seek(0.5);
    await("half", () -> Math.abs(model.sound().get().position().toMillis() - length / 2) < 100);
    model.step(Duration.ofSeconds(-5));
    await("start", () -> model.sound().get().position().isZero());
    model.step(Duration.ofSeconds(5));
    await("end", () -> model.sound().get().position().toMillis() > length - 200);
    model.playOrPause();
    await("on", () -> model.sound().get().phase() != Phase.PAUSED);
  }

  @Test
  void whatIsOnThePlatformOnlyIsFetchedWhenSomebodyWantsToHearIt() {
    desk.put(2, RecordingState.ON_PLATFORM, 2, "cb-1");
    open(model, 2, false);
    assertThat(model.stage().get()).isInstanceOf(PlayerStage.Remote.class);
    assertThat(desk.done).isEmpty();
    model.playOrPause();
    assertThat(desk.done).containsExactly("fetch 2", "listened 2");
    assertThat(kept).hasValue(1);
    await("playing", () -> model.sound().get().phase() == Phase.PLAYING);
  }

  @Test
  void playingFromACallFetchesAtOnce() {
    desk.put(2, RecordingState.ON_PLATFORM, 2, "cb-1");
    open(model, 2, true);
    assertThat(desk.done).containsExactly("fetch 2", "listened 2");
    assertThat(model.stage().get()).isInstanceOf(PlayerStage.Ready.class);
  }

  @Test
  void aFetchThatFailsSaysWhyAndCanBeTriedAgain() {
    desk.put(2, RecordingState.ON_PLATFORM, 2, "cb-1");
    desk.outcome = FakeRecordings.timeout();
    open(model, 2, true);
    assertThat(model.stage().get()).isInstanceOf(PlayerStage.Failed.class);
    desk.outcome = null;
    model.playOrPause();
    assertThat(model.stage().get()).isInstanceOf(PlayerStage.Ready.class);
  }

  @Test
  void aLostOneIsSaidToBeLost() {
    desk.put(3, RecordingState.LOST, 120, "");
    open(model, 3, true);
    assertThat(model.stage().get()).isInstanceOf(PlayerStage.Lost.class);
    desk.put(4, RecordingState.ON_PLATFORM, 89, "");
    desk.outcome = new FetchOutcome.Lost("file does not exist");
    open(model, 4, true);
    assertThat(model.stage().get()).isInstanceOf(PlayerStage.Lost.class);
  }

  @Test
  void aCallWithoutARecordingAndABrokenDatabaseAreSaid() {
    open(model, 9, true);
    assertThat(model.stage().get()).isEqualTo(new PlayerStage.None(9));
    desk.broken = new IOException("rebuilding");
    open(model, 9, true);
    assertThat(model.stage().get()).isEqualTo(new PlayerStage.Failed(9, null, null, "rebuilding"));
  }

  @Test
  void whoListensIsWrittenDownOnceForEachTimeSomebodyBegins() {
    desk.put(1, RecordingState.KEPT, 2, "cb-1");
    open(model, 1, false);
    await("loaded", () -> model.sound().get().phase() == Phase.PAUSED);
    assertThat(desk.done).isEmpty();
    model.playOrPause();
    await("playing", () -> model.sound().get().phase() == Phase.PLAYING);
    model.playOrPause();
    await("paused", () -> model.sound().get().phase() == Phase.PAUSED);
    model.playOrPause();
    assertThat(desk.done).containsExactly("listened 1");
    open(model, 1, true);
    assertThat(desk.done).containsExactly("listened 1", "listened 1");
  }

  @Test
  void theNextCallFollowsOnRequestAndByItselfWhereThatIsWanted() {
    desk.put(1, RecordingState.KEPT, 2, "cb-1");
    desk.put(2, RecordingState.KEPT, 2, "cb-1");
    LongFunction<OptionalLong> order =
        id -> id < 2 ? OptionalLong.of(id + 1) : OptionalLong.empty();
    model.open(1, false, order);
    model.next();
    assertThat(model.wanted()).isEqualTo(2);
    model.next();
    assertThat(model.wanted()).as("the last one stays").isEqualTo(2);
    model.settings().follow().set(true);
    model.open(1, true, order);
    await("playing", () -> model.sound().get().phase() == Phase.PLAYING);
    model.seek(0.97);
    await("the next call", () -> model.wanted() == 2);
    await("played", () -> model.sound().get().phase() == Phase.PLAYING);
  }

  @Test
  void markersAndTheNoteBelongToTheCall() {
    desk.put(1, RecordingState.KEPT, 2, "cb-1");
    model.mark(_ -> {});
    open(model, 1, false);
    await("loaded", () -> model.sound().get().phase() == Phase.PAUSED);
    model.seek(Duration.ofSeconds(1));
    await("moved", () -> model.sound().get().position().toMillis() == 1000);
    List<Marker> marked = new ArrayList<>();
    model.mark(marked::add);
    assertThat(marked).hasSize(1);
    model.notes().name(marked.getFirst(), "already paid");
    model.notes().write("disputes amount");
    assertThat(desk.notes.get(1L).text()).isEqualTo("disputes amount");
    Marker named = model.notes().notes().get().markers().getFirst();
    assertThat(named.text()).isEqualTo("already paid");
    assertThat(named.position()).hasSeconds(1);
    open(model, 9, false);
    assertThat(model.notes().notes().get().isEmpty()).isTrue();
    open(model, 1, false);
    model.notes().remove(model.notes().notes().get().markers().getFirst());
    assertThat(desk.notes.get(1L).markers()).isEmpty();
    desk.broken = new IOException("disk full");
    model.notes().write("more");
    assertThat(model.notes().problem().get()).isEqualTo("disk full");
  }

  @Test
  void aMachineWithoutSoundKeepsThePosition() {
    try (Player mute =
        new Player(
            () -> {
              throw new IllegalStateException("no device");
            })) {
      PlayerViewModel silent =
          new PlayerViewModel(
              desk,
              mute,
              new Waveforms(desk.waveforms()),
              new Background(Runnable::run, Runnable::run),
              ticker,
              () -> {});
      desk.put(1, RecordingState.KEPT, 2, "cb-1");
      open(silent, 1, false);
      await("loaded", () -> silent.sound().get().phase() == Phase.PAUSED);
      silent.seek(0.5);
      await("moved", () -> !silent.sound().get().position().isZero());
      silent.playOrPause();
      await("told", () -> silent.sound().get().phase() == Phase.NO_DEVICE);
      assertThat(silent.sound().get().position()).isPositive();
    }
  }
}
