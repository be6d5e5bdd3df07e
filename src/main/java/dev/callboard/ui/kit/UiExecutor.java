package dev.callboard.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The FX thread as an executor; the one place that reaches it. Runs at once when already on it. */
public final class UiExecutor implements Executor {

  @Override
  public void execute(Runnable command) {
    if (Platform.isFxApplicationThread()) {
      command.run();
    } else {
      Platform.runLater(command);
    }
  }
}
