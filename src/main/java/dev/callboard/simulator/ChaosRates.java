package dev.callboard.simulator;

import java.time.Duration;

/**
 * How often requests go wrong by chance, each from 0 to 1; what remains goes right.
 *
 * @param resetBefore reset, not taken
 * @param resetAfter reset, taken
 * @param html an HTML page with HTTP 200, not taken
 * @param half half a body, taken
 * @param serverError HTTP 500, not taken
 * @param tokenDeath every token dies
 * @param late the true reply after a delay of up to {@code latest}, taken
 * @param latest the longest of those delays, real time
 */
public record ChaosRates(
    double resetBefore,
    double resetAfter,
    double html,
    double half,
    double serverError,
    double tokenDeath,
    double late,
    Duration latest) {

  /** Nothing goes wrong. */
  public static final ChaosRates NONE = new ChaosRates(0, 0, 0, 0, 0, 0, 0, Duration.ZERO);

  /**
   * All kinds alike, but none late.
   *
   * @param share of requests that go wrong, 0 to 1
   */
  public static ChaosRates evenly(double share) {
    double each = share / 6;
    return new ChaosRates(each, each, each, each, each, each, 0, Duration.ZERO);
  }

  /**
   * The same with late replies besides.
   *
   * @param share of requests whose reply is late; together with the others 1 at most
   * @param longest delay
   */
  public ChaosRates late(double share, Duration longest) {
    return new ChaosRates(
        resetBefore, resetAfter, html, half, serverError, tokenDeath, share, longest);
  }
}
