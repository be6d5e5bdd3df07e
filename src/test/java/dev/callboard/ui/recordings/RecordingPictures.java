package dev.callboard.ui.recordings;

import dev.callboard.app.tour.Pictures;
import dev.callboard.audio.Player;
import dev.callboard.audio.SilentSink;
import dev.callboard.audio.SoundSettings.Loop;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.FxThread;
import dev.callboard.ui.kit.TestWindow;
import dev.callboard.ui.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;

/** Saves pictures of the recordings screen to look at: {@code RecordingPictures FOLDER}. */
final class RecordingPictures {

  private RecordingPictures() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int verdict = 1;
    try {
      for (Look look : new Look[] {Look.DARK, Look.LIGHT}) {
        take(folder, look, 1);
        take(folder, look, 1.5);
      }
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
    desk.write(2, "customer disputes amount, promised 15 Mar");
    desk.name(2, desk.mark(2, Duration.ofMillis(700)), "I already paid");
    desk.name(2, desk.mark(2, Duration.ofMillis(900)), "never called before");
    desk.name(2, desk.mark(2, Duration.ofMillis(3_300)), "客户不同意这个金额");
    AtomicBoolean deaf = new AtomicBoolean();
    Player player =
        new Player(
            () -> {
              if (deaf.get()) {
                throw new IllegalStateException("no device");
              }
              return new SilentSink();
            });
    TestWindow window = FxThread.call(TestWindow::live);
    Listening listening = FxThread.call(() -> new Listening(desk, player, window.kit()));
    RecordingsScreen screen =
        FxThread.call(
            () -> {
              RecordingsScreen s =
                  new RecordingsScreen(new FakeArchive(desk), listening, () -> {}, window.kit());
              window.wear(look, factor);
              window.show(s);
              return s;
            });
    save(window, folder.resolve("none" + suffix));
    FxThread.call(
        () -> {
          screen.open(2);
          SoundViewModel sound = listening.model().settings();
          sound.speed(0.5);
          sound.toggleSkipSilence();
          sound.loop(new Loop(Duration.ofMillis(1000), Duration.ofMillis(2500)));
          return null;
        });
    save(window, folder.resolve("playing" + suffix));
    FxThread.call(
        () -> {
          ((Button) window.scene().lookup("#recording-volume")).fire();
          return null;
        });
    save(window, folder.resolve("volume" + suffix));
    FxThread.call(
        () -> {
          screen.shortcuts().stream()
              .filter(key -> key.keys().getName().equals("M"))
              .forEach(key -> key.action().run());
          return null;
        });
    save(window, folder.resolve("marking" + suffix));
    deaf.set(true);
    FxThread.call(
        () -> {
          screen.open(3);
          return null;
        });
    save(window, folder.resolve("nodevice" + suffix));
    deaf.set(false);
    desk.file = Files.writeString(folder.resolve("broken.mp3"), "<html>maintenance</html>");
    desk.put(5, RecordingState.KEPT, 3, "cb-1");
    desk.file = FakeRecordings.sound("stereo-mpeg2.mp3");
    desk.put(6, RecordingState.KEPT, 3, "cb-1");
    FxThread.call(
        () -> {
          screen.open(5);
          return null;
        });
    save(window, folder.resolve("undecodable" + suffix));
    FxThread.call(
        () -> {
          screen.open(6);
          return null;
        });
    save(window, folder.resolve("stereo" + suffix));
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
