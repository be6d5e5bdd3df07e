package dev.callboard.app;

import com.sun.glass.ui.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hears of opened files in the toolkit's inner layer, and passes everything on to whom it went before. Where
 * that layer is closed, this class cannot even be loaded: {@link FinderFiles} comes before it.
 */
final class FinderRelay extends Application.EventHandler {

  private final Application.EventHandler before;
  private final Consumer<Path> open;

  private FinderRelay(Application.EventHandler before, Consumer<Path> open) {
    this.before = before;
    this.open = open;
  }

  /** Listens from now on; on the FX thread. */
  static void listen(Consumer<Path> open) {
    Application application = Application.GetApplication();
    Application.EventHandler toolkit = application.getEventHandler();
    if (toolkit != null) {
      application.setEventHandler(new FinderRelay(toolkit, open));
    }
  }

  @Override
  public void handleOpenFilesAction(Application application, long time, String[] files) {
    for (String file : files) {
      Path path = Path.of(file);
      // What stood on a command line arrives here too.
      if (Files.isRegularFile(path)) {
        open.accept(path);
      }
    }
    before.handleOpenFilesAction(application, time, files);
  }

  @Override
  public void handleWillFinishLaunchingAction(Application application, long time) {
    before.handleWillFinishLaunchingAction(application, time);
  }

  @Override
  public void handleDidFinishLaunchingAction(Application application, long time) {
    before.handleDidFinishLaunchingAction(application, time);
  }

  @Override
  public void handleWillBecomeActiveAction(Application application, long time) {
    before.handleWillBecomeActiveAction(application, time);
  }

  @Override
  public void handleDidBecomeActiveAction(Application application, long time) {
    before.handleDidBecomeActiveAction(application, time);
  }

  @Override
  public void handleWillResignActiveAction(Application application, long time) {
    before.handleWillResignActiveAction(application, time);
  }

  @Override
  public void handleDidResignActiveAction(Application application, long time) {
    before.handleDidResignActiveAction(application, time);
  }

  @Override
  public void handleDidReceiveMemoryWarning(Application application, long time) {
    before.handleDidReceiveMemoryWarning(application, time);
  }

  @Override
  public void handleWillHideAction(Application application, long time) {
    before.handleWillHideAction(application, time);
  }

  @Override
  public void handleDidHideAction(Application application, long time) {
    before.handleDidHideAction(application, time);
  }

  @Override
  public void handleWillUnhideAction(Application application, long time) {
    before.handleWillUnhideAction(application, time);
  }

  @Override
  public void handleDidUnhideAction(Application application, long time) {
    before.handleDidUnhideAction(application, time);
  }

  @Override
  public void handleQuitAction(Application application, long time) {
    before.handleQuitAction(application, time);
  }

  @Override
  public void handlePreferencesChanged(Map<String, Object> preferences) {
    before.handlePreferencesChanged(preferences);
  }
}
