package dev.callboard.ui.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.Player;
import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.SilentSink;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.ManualTicker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompactViewModelTest {

  private final FakeRecordings desk = new FakeRecordings();
  private final ManualTicker ticker = new ManualTicker();
  private final Player sound = new Player(SilentSink::new);
  private final Waveforms waveforms = new Waveforms(desk.waveforms());
  private final Background background = new Background(Runnable::run, Runnable::run);
  private final PlayerViewModel player =
      new PlayerViewModel(desk, sound, waveforms, background, ticker, () -> {});
  private final CompactViewModel model = new CompactViewModel(player, desk, waveforms, background);

  @AfterEach
  void close() {
    sound.close();
  }

  @Test
  void looksAtOneCallWhileAnotherSounds() {
    desk.put(1, RecordingState.KEPT, 2, "cb-1");
    desk.put(2, RecordingState.KEPT, 2, "cb-1");
    model.show(1);
    assertThat(model.look().get().waveform()).isNotNull();
    assertThat(player.stage().get()).isInstanceOf(PlayerStage.Nothing.class);
    model.playOrPause();
    await("playing", () -> player.sound().get().phase() == Phase.PLAYING);
    assertThat(model.loaded()).isTrue();

    model.show(2);
    assertThat(model.loaded()).isFalse();
    assertThat(model.look().get().callId()).isEqualTo(2);
    assertThat(player.row()).map(RecordingRow::callId).contains(1L);
    model.seek(0.5);
    assertThat(player.row()).map(RecordingRow::callId).contains(2L);
  }

  @Test
  void fetchesOnlyWhenSomebodyWantsToHearIt() {
    desk.put(3, RecordingState.ON_PLATFORM, 2, "cb-1");
    model.show(3);
    assertThat(desk.done).isEmpty();
    assertThat(model.look().get().waveform()).isNull();
    model.playOrPause();
    assertThat(desk.done).containsExactly("fetch 3", "listened 3");
    assertThat(model.look().get().waveform()).isNotNull();
    model.show(-1);
    assertThat(model.look().get()).isEqualTo(CompactViewModel.Look.NOTHING);
    assertThat(model.loaded()).isFalse();
  }

  @Test
  void whatWasDrawnIsNotDecodedAgain() throws Exception {
    var kept = desk.put(1, RecordingState.KEPT, 2, "cb-1");
    assertThat(waveforms.of(kept, desk.file, (_, _) -> true))
        .isSameAs(waveforms.of(kept, desk.file, (_, _) -> true));
  }

  private void await(String what, BooleanSupplier holds) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("never: " + what).isLessThan(deadline);
      ticker.pass(Duration.ofMillis(1));
      Thread.onSpinWait();
    }
  }
}
