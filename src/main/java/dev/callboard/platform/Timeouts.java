package dev.callboard.platform;

import java.time.Duration;

/**
 * How long to wait for the platform.
 *
 * @param connect until a connection stands
 * @param read between two bytes of an answer
 * @param call for a whole exchange
 */
public record Timeouts(Duration connect, Duration read, Duration call) {

  /** Patient enough for 5000 numbers over a slow line. */
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(90));
}
