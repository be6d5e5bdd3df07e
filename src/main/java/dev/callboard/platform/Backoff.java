package dev.callboard.platform;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The pause between two tries. */
interface Backoff {

  /**
   * Waits before the next try.
   *
   * @param failedTries how many tries failed so far, from 1
   * @param wished how long the platform asked to be left alone; null when it did not
   */
  void pause(int failedTries, @Nullable Duration wished) throws InterruptedException;

  /** Half a second, doubling, of which a random part is left out; at most 30 s. */
  static Backoff jittered() {
    return (failedTries, wished) -> Thread.sleep(length(failedTries, wished));
  }

  /** How long {@link #jittered} waits; a wish beyond the longest pause is cut to it. */
  static Duration length(int failedTries, @Nullable Duration wished) {
    Duration longest = Duration.ofSeconds(30);
    long full = Math.min(500L << Math.min(failedTries - 1, 10), longest.toMillis());
    Duration own = Duration.ofMillis(ThreadLocalRandom.current().nextLong(full / 2, full + 1));
    Duration wanted = wished != null && wished.compareTo(own) > 0 ? wished : own;
    return wanted.compareTo(longest) > 0 ? longest : wanted;
  }
}
