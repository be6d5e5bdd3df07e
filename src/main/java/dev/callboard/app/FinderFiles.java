package dev.callboard.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that somebody opens with the program on macOS. There they are no arguments: the system tells the
 * running program, and JavaFX has no public way to hear it. Its inner layer keeps what came before anybody
 * listened. The packaging opens that layer on macOS alone; where it is closed, files are opened from within
 * the console only. Not run on macOS here; the relaying is tested.
 */
final class FinderFiles {

  private static final Logger LOG = LoggerFactory.getLogger(FinderFiles.class);

  private FinderFiles() {}

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
      FinderRelay.listen(open);
    } catch (LinkageError | RuntimeException e) {
      LOG.warn("files cannot be opened from the Finder", e);
    }
  }
}
