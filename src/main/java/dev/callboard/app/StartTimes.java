package dev.callboard.app;

import javafx.application.Platform;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log when the start was done. How long it took is left to who started it: a process learns its
 * own beginning on Linux only to the second. The start-up benchmark of {@code packaging} reads these
 * lines. On the FX thread.
 */
final class StartTimes {

  private static final Logger LOG = LoggerFactory.getLogger(StartTimes.class);

  /** The first pulse lays the window out, the second one comes when it has been drawn. */
  private static final int DRAWN = 2;

  private final Scene scene;
  private final Runnable listener = this::pulse;
  private int pulses;

  private StartTimes(Scene scene) {
    this.scene = scene;
  }

  /** Watches a scene that is about to be shown for the first time. */
  static void of(Scene scene) {
    scene.addPostLayoutPulseListener(new StartTimes(scene).listener);
  }

  private void pulse() {
    pulses++;
    if (pulses < DRAWN) {
      Platform.requestNextPulse();
      return;
    }
    scene.removePostLayoutPulseListener(listener);
    LOG.info("first window drawn");
    // What a person types or presses is handled in the order of this queue.
    Platform.runLater(() -> LOG.info("login usable"));
  }
}
