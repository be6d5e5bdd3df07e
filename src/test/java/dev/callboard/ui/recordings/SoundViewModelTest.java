package dev.callboard.ui.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.audio.Player;
import dev.callboard.audio.SilentSink;
import dev.callboard.audio.SoundSettings.Loop;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SoundViewModelTest {

  private static final Duration TWO = Duration.ofSeconds(2);
  private static final Duration FIVE = Duration.ofSeconds(5);

  private final Player player = new Player(SilentSink::new);
  private final SoundViewModel model = new SoundViewModel(player);

  @AfterEach
  void close() {
    player.close();
  }

  @Test
  void speedsStepUpAndDownAndStopAtTheEnds() {
    for (int i = 0; i < 20; i++) {
      model.faster(true);
    }
    assertThat(model.settings().get().speed()).isEqualTo(3);
    model.faster(false);
    assertThat(model.settings().get().speed()).isEqualTo(2.5);
    for (int i = 0; i < 20; i++) {
      model.faster(false);
    }
    assertThat(model.settings().get().speed()).isEqualTo(0.5);
    model.faster(true);
    assertThat(model.settings().get().speed()).isEqualTo(0.75);
    model.nextSpeed();
    assertThat(model.settings().get().speed()).isEqualTo(1);
    model.nextSpeed();
    model.nextSpeed();
    model.nextSpeed();
    assertThat(model.settings().get().speed()).isEqualTo(3);
    model.nextSpeed();
    assertThat(model.settings().get().speed()).isEqualTo(1);
  }

  @Test
  void oneButtonSetsBothEndsOfALoopAndEndsIt() {
    model.loopPoint(TWO);
    assertThat(model.loop().get()).isEqualTo(new Loop(TWO, null));
    model.loopPoint(FIVE);
    assertThat(model.loop().get()).isEqualTo(new Loop(TWO, FIVE));
    model.loopPoint(TWO);
    assertThat(model.loop().get()).isNull();
    model.loopPoint(FIVE);
    model.loopPoint(TWO);
    assertThat(model.loop().get()).as("an end before the beginning").isNull();
  }

  @Test
  void theEndsOfALoopMove() {
    model.loopTo(FIVE);
    assertThat(model.loop().get()).isEqualTo(new Loop(Duration.ZERO, FIVE));
    model.loopFrom(TWO);
    assertThat(model.loop().get()).isEqualTo(new Loop(TWO, FIVE));
    model.loopFrom(Duration.ofSeconds(8));
    assertThat(model.loop().get()).isEqualTo(new Loop(Duration.ofSeconds(8), null));
    model.loopTo(FIVE);
    assertThat(model.loop().get()).isEqualTo(new Loop(Duration.ZERO, FIVE));
    model.loopTo(Duration.ZERO);
    assertThat(model.loop().get()).isEqualTo(new Loop(Duration.ZERO, FIVE));
  }
}
