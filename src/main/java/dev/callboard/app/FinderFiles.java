package dev.callboard.app;

import com.sun.glass.ui.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that somebody opens with the program on macOS. There they are no arguments: the system tells the
 * running program, and JavaFX has no public way to hear it. Its own layer below keeps what came before
 * anybody listened. The packaging opens that layer on macOS alone; where it is closed, files are opened from
 * within the console only. Not run on macOS here; the relaying is tested.
 */
final class FinderFiles extends Application.EventHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FinderFiles.class);

  private final Application.EventHandler before;
  private final Consumer<Path> open;

  private FinderFiles(Application.EventHandler before, Consumer<Path> open) {
    this.before = before;
    this.open = open;
  }

  /**
   * Listens from now on, on macOS; on the FX thread.
   *
   * @param open is given each file, on the FX thread
   */
  static void listen(String osName, Consumer<Path> open) {
    if (!osName.startsWith("Mac")) {
      return;
    }
    try {
      relay(open);
    } catch (LinkageError | RuntimeException e) {
      LOG.warn("files cannot be opened from the Finder", e);
    }
  }

  private static void relay(Consumer<Path> open) {
    Application application = Application.GetApplication();
    Application.EventHandler toolkit = application.getEventHandler();
    if (toolkit != null) {
      application.setEventHandler(new FinderFiles(toolkit, open));
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
