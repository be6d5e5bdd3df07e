package dev.callboard.callback;

import java.time.Duration;

/**
 * What the receiver puts up with.
 *
 * @param bodyBytes largest body; the documented example has about 600 bytes
 * @param perSecond requests to the right path per second, each an fsync; more are told to come again
 * @param patience how long a request may take to arrive
 */
record Limits(int bodyBytes, int perSecond, Duration patience) {

  /** For real use. */
  static final Limits DEFAULT = new Limits(64 * 1024, 200, Duration.ofSeconds(10));
}
