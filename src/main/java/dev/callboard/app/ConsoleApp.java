package dev.callboard.app;

import dev.callboard.ui.theme.Faces;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The console: starts the toolkit, opens the window, ends with it. Not an {@code Application}: that
 * class is built by the toolkit, and what it needs would have to reach it through static state.
 */
public final class ConsoleApp {

  private final ConsoleParts parts;
  private final CompletableFuture<Void> toolkit;

  /**
   * Builds it.
   *
   * @param toolkit from {@link #startToolkit}
   */
  public ConsoleApp(ConsoleParts parts, CompletableFuture<Void> toolkit) {
    this.parts = parts;
    this.toolkit = toolkit;
  }

  /** Starts the toolkit beside whatever else has to be made ready; once in a process. */
  public static CompletableFuture<Void> startToolkit() {
    CompletableFuture<Void> started = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("toolkit-start")
        .start(
            () -> {
              try {
                Platform.startup(() -> started.complete(null));
              } catch (RuntimeException | Error e) {
                started.completeExceptionally(e);
              }
            });
    return started;
  }

  /**
   * Waits until the window is closed, and ends the toolkit.
   *
   * @param with what it opens with
   * @return the program's exit code
   */
  int run(ConsoleWindow window, Opens with) {
    if (with.demo()) {
      Platform.runLater(window::tryDemo);
    }
    Path evidence = with.evidence();
    if (evidence != null) {
      Platform.runLater(() -> window.openEvidence(evidence));
    }
    window.closed().join();
    Platform.exit();
    return 0;
  }

  /**
   * Opens the window with its ground alone, builds the login on this thread meanwhile, and returns when
   * it is in the window. Called once, off the FX thread.
   */
  public ConsoleWindow open() {
    Faces.load();
    String title = parts.texts().get("shell.window");
    toolkit.join();
    CompletableFuture<Opening> opening = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            Platform.setImplicitExit(false);
            Opening made = new Opening(Appearance.theme(parts.settings()), new Stage());
            opening.complete(made);
            made.show(title);
          } catch (RuntimeException | Error e) {
            opening.completeExceptionally(e);
          }
        });
    Opening made = opening.join();
    made.theme().dressControls();
    ConsoleWindow window = new ConsoleWindow(parts, made);
    window.prepare();
    CompletableFuture<Void> opened = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            window.show();
            opened.complete(null);
          } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
          }
        });
    opened.join();
    return window;
  }
}
