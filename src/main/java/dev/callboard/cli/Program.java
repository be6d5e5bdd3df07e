package dev.callboard.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the command line starts; built by the program's wiring. */
public interface Program {

  /**
   * Prepares a data folder and what commands need of it. Opens no profile, shows no window.
   *
   * @throws IOException when the folder or the list of profiles cannot be read or written
   */
  Engine engine(Path data) throws IOException;

  /** Sends the log nowhere, for work without a data folder. */
  void quiet();

  /** The program's version, for example {@code 0.1.0}. */
  String version();

  /**
   * Opens the console and returns its exit code when it was closed.
   *
   * @param file an evidence file to look into; null for none
   */
  int console(Path data, @Nullable Path file) throws IOException;

  /**
   * Opens the console on the embedded platform, or walks through it without a display.
   *
   * @param tour where the walk leaves its pictures; null opens the console
   */
  int demo(Path data, @Nullable Path tour) throws IOException;
}
