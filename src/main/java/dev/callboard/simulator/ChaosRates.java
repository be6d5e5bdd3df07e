package dev.callboard.simulator;

/**
 * How often requests go wrong by chance, each from 0 to 1; what remains goes right.
 *
 * @param resetBefore reset, not taken
 * @param resetAfter reset, taken
 * @param html an HTML page with HTTP 200, not taken
 * @param half half a body, taken
 * @param serverError HTTP 500, not taken
 * @param tokenDeath every token dies
 */
public record ChaosRates(
    double resetBefore,
    double resetAfter,
    double html,
    double half,
    double serverError,
    double tokenDeath) {

  /** Nothing goes wrong. */
  public static final ChaosRates NONE = new ChaosRates(0, 0, 0, 0, 0, 0);

  /**
   * All kinds alike.
   *
   * @param share of requests that go wrong, 0 to 1
   */
  public static ChaosRates evenly(double share) {
    double each = share / 6;
    return new ChaosRates(each, each, each, each, each, each);
  }
}
