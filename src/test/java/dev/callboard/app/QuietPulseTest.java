package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callboard.ui.kit.FxThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The toolkit's pulse rests when the toolkit says so, and beats again for what moves. */
class QuietPulseTest {

  @Test
  void whatMovesAndWhatChangesEndsItsRest() throws Exception {
    PulseTimer timer = FxThread.call(PulseTimer::install);
    for (int time = 0; time < 3; time++) {
      CompletableFuture<Boolean> moved = new CompletableFuture<>();
      FxThread.call(
          () -> {
            rest(timer);
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                stop();
                moved.complete(timer.beating());
              }
            }.start();
            return null;
          });
      assertThat(moved.get(60, TimeUnit.SECONDS)).isTrue();
    }
    CompletableFuture<Void> laidOut = new CompletableFuture<>();
    Stage stage = FxThread.call(Stage::new);
    FxThread.call(
        () -> {
          stage.setScene(new Scene(new Group()));
          stage.show();
          rest(timer);
          stage.getScene().addPostLayoutPulseListener(() -> laidOut.complete(null));
          stage.getScene().setRoot(new Group());
          return null;
        });
    laidOut.get(60, TimeUnit.SECONDS);
    FxThread.call(
        () -> {
          stage.close();
          return null;
        });
  }

  private static void rest(PulseTimer timer) {
    timer.pause();
    assertThat(timer.beating()).isFalse();
  }
}
