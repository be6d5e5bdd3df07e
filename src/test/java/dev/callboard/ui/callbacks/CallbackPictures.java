package dev.callboard.ui.callbacks;

import dev.callboard.app.tour.Pictures;
import dev.callboard.callback.Callback.State;
import dev.callboard.callback.Verdict;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.ui.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleLongProperty;

/** Saves pictures of the callbacks screen to look at: {@code CallbackPictures FOLDER}. */
final class CallbackPictures {

  private CallbackPictures() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int verdict = 1;
    try {
      for (Look look : new Look[] {Look.LIGHT, Look.DARK}) {
        take(folder, look, 1, new FakeCallbacks(), "off");
        take(folder, look, 1, busy(), "busy");
      }
      FakeCallbacks failed = new FakeCallbacks();
      failed.settings = failed.settings.switched(true);
      failed.portTrouble = "Address already in use";
      take(folder, Look.LIGHT, 1.5, failed, "failed");
      verdict = 0;
    } finally {
      System.exit(verdict);
    }
  }

  private static FakeCallbacks busy() throws Exception {
    FakeCallbacks desk = new FakeCallbacks();
    desk.settings = desk.settings.switched(true);
    for (int id = 1; id < 60; id++) {
      desk.came(id, id == 44 ? State.CONTRADICTED : id < 50 ? State.CONFIRMED : State.UNCONFIRMED);
    }
    desk.answered.put(Verdict.WRONG_PATH, 1204L);
    desk.answered.put(Verdict.MALFORMED, 2L);
    return desk;
  }

  private static void take(Path folder, Look look, double factor, FakeCallbacks desk, String name)
      throws Exception {
    TestWindow window = FxThread.call(TestWindow::live);
    FxThread.call(
        () -> {
          window.wear(look, factor);
          window.show(new CallbacksScreen(desk, () -> {}, new SimpleLongProperty(), window.kit()));
          return null;
        });
    new CountDownLatch(1).await(1500, TimeUnit.MILLISECONDS);
    String file = name + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + factor + ".png";
    FxThread.call(
        () -> {
          Pictures.save(window.scene(), folder.resolve(file));
          return null;
        });
    window.close();
  }
}
