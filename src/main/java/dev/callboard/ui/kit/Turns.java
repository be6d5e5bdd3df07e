package dev.callboard.ui.kit;

import dev.callboard.job.Courtesy;
import java.time.Duration;

/**
 * Builds a screen in pieces, each in a turn of the window's thread of its own: all at once, its controls
 * would hold the window up for longer than a person takes for instant. Long work rests meanwhile.
 */
public final class Turns {

  /** Two pulses, in which what the turn before put into the window is styled, laid out and drawn. */
  static final Duration NEXT = Duration.ofMillis(40);

  private static final Duration REST = NEXT.multipliedBy(4);

  private Turns() {}

  /** A large change is made in this turn, or about to be. */
  public static void now() {
    Courtesy.ask(REST);
  }

  /** Runs each part in a turn of its own, from the next on; this turn may change much as well. */
  public static void later(Ticker ticker, Runnable... parts) {
    now();
    from(ticker, parts, 0);
  }

  private static void from(Ticker ticker, Runnable[] parts, int first) {
    if (first < parts.length) {
      ticker.after(
          NEXT,
          () -> {
            now();
            parts[first].run();
            from(ticker, parts, first + 1);
          });
    }
  }
}
