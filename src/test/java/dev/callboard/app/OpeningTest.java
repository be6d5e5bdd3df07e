package dev.callboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.callboard.profile.Settings;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.theme.Look;
import dev.callboard.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window opens with, beside the login that takes its place. */
class OpeningTest {

  @TempDir Path data;

  @Test
  void nothingMovesAndNoColourChangesWhenTheLoginTakesItsPlace() throws Exception {
    for (Look look : List.of(Look.LIGHT, Look.DARK)) {
      for (double font : new double[] {1, 1.5}) {
        Settings.open(data).put("ui.look", look.name());
        Settings.open(data).put("ui.font", String.valueOf(font));
        FxThread.call(
            () -> {
              compare(Appearance.theme(Settings.open(data)));
              return null;
            });
      }
    }
  }

  private void compare(Theme theme) throws Exception {
    theme.dressControls();
    Opening opening = new Opening(theme, new Stage());
    Scene ground = opening.scene();
    assertThat(ground.getUserAgentStylesheet()).as("no rule is shared").startsWith("data:");
    WritableImage before = ground.snapshot(null);
    ConsoleWindow window = new ConsoleWindow(ConsoleStage.parts(data), opening);
    Scene login = window.prepare();
    WritableImage after = login.snapshot(null);

    assertThat(login.getWidth()).isEqualTo(ground.getWidth());
    assertThat(login.getHeight()).isEqualTo(ground.getHeight());
    near(children(ground, "#opening-brand"), children(login, "#login-brand"));
    int x = (int) (theme.em() * 2);
    int mark = (int) (theme.em() * 2);
    assertThat(after.getPixelReader().getArgb(x, mark))
        .as("the mark")
        .isEqualTo(before.getPixelReader().getArgb(x, mark));
    assertThat(after.getPixelReader().getArgb(2, 2))
        .as("the ground")
        .isEqualTo(before.getPixelReader().getArgb(2, 2));
  }

  private static List<Bounds> children(Scene scene, String id) {
    HBox brand = (HBox) scene.lookup(id);
    brand.layout();
    return brand.getChildren().stream().map(n -> n.localToScene(n.getLayoutBounds())).toList();
  }

  private static void near(List<Bounds> before, List<Bounds> after) {
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).getMinX()).isCloseTo(before.get(i).getMinX(), within(1.0));
      assertThat(after.get(i).getMinY()).isCloseTo(before.get(i).getMinY(), within(1.0));
      assertThat(after.get(i).getHeight()).isCloseTo(before.get(i).getHeight(), within(1.0));
      assertThat(after.get(i).getWidth()).isCloseTo(before.get(i).getWidth(), within(1.5));
    }
  }
}
