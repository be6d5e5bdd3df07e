package dev.callboard.app.tour;

import dev.callboard.ui.theme.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Takes each picture twice: in light and in dark. */
final class Album {

  private final Robot robot;
  private final Stagehand stage;
  private final Path folder;

  Album(Robot robot, Stagehand stage, Path folder) {
    this.robot = robot;
    this.stage = stage;
    this.folder = folder;
  }

  /**
   * Takes the pictures of what is shown.
   *
   * @param name of the files, without the look and the ending
   */
  void take(String name) throws Exception {
    for (Look look : new Look[] {Look.DARK, Look.LIGHT}) {
      robot.onFx(
          () -> {
            stage.look(look);
            return null;
          });
      robot.settle();
      robot.onFx(() -> save(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png"));
    }
  }

  private Path save(String file) throws IOException {
    Path picture = folder.resolve(file);
    Pictures.save(stage.scene(), picture);
    return picture;
  }
}
