package dev.callboard.app;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the toolkit's pulse rest while nothing moves. On Linux JavaFX asks sixty times a second whether
 * anything does, for as long as the program runs: half a percent of a processor, and no rest for it. On
 * macOS it rests by itself; Windows would have to be seen before anything is changed there. The packaging
 * opens the toolkit's inner layer on Linux alone; where it is closed, the pulse goes on as it does.
 */
final class QuietPulse {

  private static final Logger LOG = LoggerFactory.getLogger(QuietPulse.class);

  /** Not before the login is usable: reaching into the toolkit takes Java 30 ms the first time. */
  static final Duration LATER = Duration.ofSeconds(10);

  private QuietPulse() {}

  /** From now on, on Linux; on the FX thread, once the toolkit has started. */
  static void begin() {
    if (!System.getProperty("os.name").startsWith("Linux")) {
      return;
    }
    try {
      PulseTimer.install();
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      LOG.info("the pulse does not rest: {}", e.toString());
    }
  }
}
