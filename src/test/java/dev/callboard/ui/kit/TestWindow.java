package dev.callboard.ui.kit;

import dev.callboard.text.Texts;
import dev.callboard.ui.theme.Look;
import dev.callboard.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window around one screen, with real threads, sheets and notices. Built on the FX thread. */
public final class TestWindow implements AutoCloseable {

  /** The moment it is in {@link #frozen} windows. */
  public static final Instant NOW = Instant.parse("2026-11-23T07:32:00Z");

  private final StackPane root = new StackPane();
  private final Overlay overlay = new Overlay();
  private final Theme theme = new Theme();
  private final Notices notices = new Notices();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Stage stage = new Stage();
  private final ChoosingDialogs dialogs;
  private final Kit kit;

  private TestWindow(Executor worker, Clock clock) {
    Texts texts = new Texts(Locale.ENGLISH);
    UiExecutor ui = new UiExecutor();
    Background background = new Background(worker, ui);
    dialogs = new ChoosingDialogs(new OverlayDialogs(overlay, texts, background));
    kit =
        new Kit(
            background,
            Ticker.of(timer, ui),
            new Jobs(worker, ui, (job, e) -> notices.bad(job.title(), String.valueOf(e))),
            dialogs,
            notices,
            texts,
            new Formats(texts, clock),
            theme,
            Memory.brief());
    root.getChildren().addAll(new NoticesView(notices, dialogs, texts).root(), overlay.root());
    Scene scene = new Scene(root, 1080, 800);
    theme.dress(scene);
    stage.setScene(scene);
  }

  /** A window where work is done at once, at a fixed moment. */
  public static TestWindow frozen() {
    return new TestWindow(Runnable::run, Clock.fixed(NOW, ZoneId.of("Asia/Jakarta")));
  }

  /** A window with threads and the real time. */
  public static TestWindow live() {
    return new TestWindow(
        Executors.newVirtualThreadPerTaskExecutor(), Clock.system(ZoneId.of("Asia/Jakarta")));
  }

  /** What its screen is built with. */
  public Kit kit() {
    return kit;
  }

  /** Its questions. */
  OverlayDialogs dialogs() {
    return dialogs.real();
  }

  /** The file that is chosen from now on, where the program asks for one. */
  public void choose(Path file) {
    dialogs.file = file;
  }

  /** What a screen is built with whose time passes when a test says so. */
  public Kit kit(Ticker time) {
    return kit(time, kit.texts(), kit.formats());
  }

  /** What a screen is built with that speaks another language. */
  public Kit kit(Texts texts) {
    return kit(kit.ticker(), texts, new Formats(texts, Clock.fixed(NOW, kit.formats().zone())));
  }

  private Kit kit(Ticker ticker, Texts texts, Formats formats) {
    return new Kit(
        kit.background(),
        ticker,
        kit.jobs(),
        kit.dialogs(),
        notices,
        texts,
        formats,
        theme,
        kit.memory());
  }

  /** Its messages. */
  public Notices notices() {
    return notices;
  }

  /** Its scene. */
  public Scene scene() {
    return stage.getScene();
  }

  /** Puts a screen in and opens the window. */
  public void show(Screen screen) {
    root.getChildren().addFirst(screen.root());
    stage.show();
    screen.shown();
  }

  /** Changes look and size of the type. */
  public void wear(Look look, double fontFactor) {
    theme.lookProperty().set(look);
    theme.fontFactorProperty().set(fontFactor);
  }

  /** Closes it; on any thread. */
  @Override
  public void close() {
    timer.shutdownNow();
    try {
      FxThread.call(
          () -> {
            stage.close();
            return null;
          });
    } catch (Exception e) {
      throw new AssertionError("the window did not close", e);
    }
  }
}
