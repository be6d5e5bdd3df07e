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
  private final Runnable then;
  private final Runnable listener = this::pulse;
  private int pulses;

  private StartTimes(Scene scene, Runnable then) {
    this.scene = scene;
    this.then = then;
  }

  /** Watches the scene the window opens with. */
  static void first(Scene scene) {
    watch(scene, () -> LOG.info("first window drawn"));
  }

  /** Watches the scene of the login, which is about to be put into the window. */
  static void login(Scene scene) {
    // What a person types or presses is handled in the order of this queue.
    watch(scene, () -> Platform.runLater(() -> LOG.info("login usable")));
  }

  private static void watch(Scene scene, Runnable then) {
    scene.addPostLayoutPulseListener(new StartTimes(scene, then).listener);
  }

  private void pulse() {
    pulses++;
    if (pulses < DRAWN) {
      Platform.requestNextPulse();
      return;
    }
    scene.removePostLayoutPulseListener(listener);
    then.run();
  }
}
