package dev.callboard.ui.recordings;

import dev.callboard.app.tour.Pictures;
import dev.callboard.audio.Player;
import dev.callboard.audio.SilentSink;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.ui.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Saves pictures of the recordings screen to look at: {@code RecordingPictures FOLDER}. */
final class RecordingPictures {

  private RecordingPictures() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int verdict = 1;
    try {
      take(folder, Look.DARK, 1);
      take(folder, Look.LIGHT, 1.5);
      verdict = 0;
    } finally {
      System.exit(verdict);
    }
  }

  private static void take(Path folder, Look look, double factor) throws Exception {
    FakeRecordings desk = new FakeRecordings();
    for (int i = 1; i < 60; i++) {
      RecordingState state =
          i % 9 == 0
              ? RecordingState.LOST
              : i % 4 == 0 ? RecordingState.ON_PLATFORM : RecordingState.KEPT;
      desk.put(i, state, i == 4 ? 2 : 1 + i, i % 5 == 0 ? "survey-2026-q1" : "cb-1");
    }
    desk.put(60, RecordingState.ON_PLATFORM, 81, "");
    String suffix = "-" + look.name().toLowerCase(Locale.ROOT) + "-" + factor + ".png";
    Player player = new Player(SilentSink::new);
    TestWindow window = FxThread.call(TestWindow::live);
    RecordingsScreen screen =
        FxThread.call(
            () -> {
              RecordingsScreen s =
                  new RecordingsScreen(
                      new FakeArchive(desk),
                      new Listening(desk, player, window.kit()),
                      window.kit());
              window.wear(look, factor);
              window.show(s);
              return s;
            });
    save(window, folder.resolve("none" + suffix));
    FxThread.call(
        () -> {
          screen.open(2);
          return null;
        });
    save(window, folder.resolve("playing" + suffix));
    desk.outcome = FakeRecordings.timeout();
    FxThread.call(
        () -> {
          screen.open(4);
          return null;
        });
    save(window, folder.resolve("failed" + suffix));
    FxThread.call(
        () -> {
          window.close();
          return null;
        });
    player.close();
  }

  private static void save(TestWindow window, Path file) throws Exception {
    new CountDownLatch(1).await(1500, TimeUnit.MILLISECONDS);
    FxThread.call(
        () -> {
          Pictures.save(window.scene(), file);
          return null;
        });
  }
}
