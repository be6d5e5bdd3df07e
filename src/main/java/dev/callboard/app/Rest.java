package dev.callboard.app;

import dev.callboard.ui.kit.Ticker;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Gives memory back to the machine while nobody uses the window. A start and a day's work leave much behind
 * that the collector would keep until it needs the room: half of what the program holds. On the FX thread.
 */
final class Rest {

  /** A collection stops the window for about a millisecond a megabyte kept: a larger heap is left alone. */
  static final long MOST = 256L << 20;

  /** So little more since the last time is not worth a collection. */
  static final long LEAST = 24L << 20;

  private static final Duration QUIET = Duration.ofSeconds(20);

  /** What has a last will is gone only at the second time. */
  private static final int TIMES = 2;

  private final Ticker ticker;
  private final BooleanSupplier busy;
  private final LongSupplier used;
  private final Runnable collect;
  private boolean touched = true;
  private int due;
  private long left;

  /**
   * Builds it.
   *
   * @param busy whether a job runs
   * @param used the bytes of memory in use
   * @param collect collects what is not needed any more; returns at once
   */
  Rest(Ticker ticker, BooleanSupplier busy, LongSupplier used, Runnable collect) {
    this.ticker = ticker;
    this.busy = busy;
    this.used = used;
    this.collect = collect;
  }

  /** Begins to look whether the window is at rest, until the ticker ends. */
  void begin() {
    ticker.after(QUIET, this::look);
  }

  /** Somebody uses the window. */
  void touched() {
    touched = true;
  }

  private void look() {
    long now = used.getAsLong();
    boolean quiet = !touched && !busy.getAsBoolean();
    touched = false;
    if (due == 0) {
      left = Math.min(left, now);
      due = quiet && now > left + LEAST ? TIMES : 0;
    }
    if (quiet && due > 0 && now <= MOST) {
      due--;
      // How much is left is seen at the next look.
      left = Long.MAX_VALUE - LEAST;
      collect.run();
    }
    begin();
  }
}
