package dev.callboard.app.tour;

import java.io.PrintStream;
import java.util.Locale;

/** Walks step by step, and tells of each what came of it and how long it took. */
final class Steps {

  private final Album album;
  private final PrintStream out;
  private final long begun = System.nanoTime();

  /**
   * Begins.
   *
   * @param album takes a picture of where it failed
   * @param out is told
   */
  Steps(Album album, PrintStream out) {
    this.album = album;
    this.out = out;
  }

  /** A part of the job; returns what came of it, in a few words. */
  interface Step {
    String walk() throws Exception;
  }

  /** Walks a step; returns whether it happened. */
  boolean walk(String name, Step step) {
    long started = System.nanoTime();
    try {
      String result = step.walk();
      out.printf(Locale.ROOT, "%6.1f s  %s: %s%n", since(started), name, result);
      return true;
    } catch (Exception e) {
      out.printf(Locale.ROOT, "%6.1f s  %s: FAILED, %s%n", since(started), name, e);
      try {
        album.take("failed");
      } catch (Exception suppressed) {
        e.addSuppressed(suppressed);
      }
      e.printStackTrace(out);
      return false;
    }
  }

  /** Tells the end; returns whether every step happened. */
  boolean end(boolean done) {
    out.printf(Locale.ROOT, "%s in %.1f s%n", done ? "tour done" : "TOUR FAILED", since(begun));
    return done;
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
