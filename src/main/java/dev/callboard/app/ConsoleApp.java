package dev.callboard.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * The console: starts the toolkit, opens the window, ends with it. Not an {@code Application}: that
 * class is built by the toolkit, and what it needs would have to reach it through static state.
 */
public final class ConsoleApp {

  private final ConsoleParts parts;

  /** Builds it; the toolkit is not started. */
  public ConsoleApp(ConsoleParts parts) {
    this.parts = parts;
  }

  /**
   * Opens the window and waits until it is closed.
   *
   * @param demo whether to log in to the demo platform at once
   * @return the program's exit code
   */
  public int run(boolean demo) {
    ConsoleWindow window = open();
    if (demo) {
      Platform.runLater(window::tryDemo);
    }
    window.closed().join();
    Platform.exit();
    return 0;
  }

  /** Opens the window and returns when it is shown. Called once, off the FX thread. */
  public ConsoleWindow open() {
    CompletableFuture<ConsoleWindow> opened = new CompletableFuture<>();
    Platform.startup(
        () -> {
          try {
            Platform.setImplicitExit(false);
            ConsoleWindow window = new ConsoleWindow(parts);
            window.show();
            opened.complete(window);
          } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
          }
        });
    return opened.join();
  }
}
