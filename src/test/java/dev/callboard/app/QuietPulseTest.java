package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.ui.kit.FxThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The toolkit's pulse rests when the toolkit says so, and beats again when it says that. */
class QuietPulseTest {

  private static final int MILLISECONDS = 5;

  @Test
  void beatsAgainAfterEachRestWhoeverEndsIt() throws Exception {
    Semaphore beats = new Semaphore(0);
    PulseTimer timer = FxThread.call(() -> new PulseTimer(beats::release));
    timer.start(MILLISECONDS);
    for (int time = 0; time < 3; time++) {
      assertThat(beats.tryAcquire(3, 60, TimeUnit.SECONDS)).isTrue();
      FxThread.call(
          () -> {
            timer.pause();
            timer.pause();
            return null;
          });
      assertThat(timer.beating()).isFalse();
      beats.drainPermits();
      timer.resume();
      timer.resume();
      assertThat(timer.beating()).isTrue();
    }
    timer.stop();
    assertThat(timer.beating()).isFalse();
  }

  /** It may be put in more than once: each window does so, and a test opens many. */
  @Test
  void theToolkitDrawsWithItInPlace() throws Exception {
    FxThread.call(PulseTimer::install);
    FxThread.call(PulseTimer::install);
    CompletableFuture<Void> drawn = new CompletableFuture<>();
    Stage stage =
        FxThread.call(
            () -> {
              Stage shown = new Stage();
              shown.setScene(new Scene(new Group()));
              shown.show();
              shown.getScene().addPostLayoutPulseListener(() -> drawn.complete(null));
              shown.getScene().setRoot(new Group());
              return shown;
            });
    drawn.get(60, TimeUnit.SECONDS);
    FxThread.call(
        () -> {
          stage.close();
          return null;
        });
  }
}
