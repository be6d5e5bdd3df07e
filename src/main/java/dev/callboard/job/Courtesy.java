package dev.callboard.job;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets long work rest for the moment in which the window builds a screen. Priorities alone do not do:
 * where two processors have a list to judge, to compile and to draw at once, the window waits for its
 * turn half of the time.
 */
public final class Courtesy {

  /** A screen is built within this; nobody sees that the work behind it took so much longer. */
  private static final Duration MOST = Duration.ofMillis(400);

  private static final AtomicLong UNTIL = new AtomicLong(System.nanoTime());

  private Courtesy() {}

  /**
   * Asks all long work of this program to rest between two of its steps. Does not wait for it.
   *
   * @param time from now on; cut to 400 ms
   */
  public static void ask(Duration time) {
    long end = System.nanoTime() + Math.min(time.toNanos(), MOST.toNanos());
    UNTIL.accumulateAndGet(end, (known, asked) -> asked - known > 0 ? asked : known);
  }

  private static long left() {
    return UNTIL.get() - System.nanoTime();
  }

  /**
   * Rests while that is asked for; called by long work every few milliseconds. Does nothing on a thread
   * of normal priority, which is not one of {@link WorkThreads}: neither the window nor whoever answers
   * a callback waits here.
   */
  public static void giveWay() {
    if (Thread.currentThread().getPriority() >= Thread.NORM_PRIORITY) {
      return;
    }
    for (long left = left(); left > 0; left = left()) {
      LockSupport.parkNanos(left);
    }
  }
}
