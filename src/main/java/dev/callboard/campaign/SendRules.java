package dev.callboard.campaign;

import java.time.Duration;

/**
 * When sending gives up by itself.
 *
 * @param tries how often a batch that provably did not leave is tried, 1 or more
 * @param between pause between two such tries
 * @param unprovenInRow after how many batches in a row without a clear answer sending stops
 */
public record SendRules(int tries, Duration between, int unprovenInRow) {

  /**
   * One lost answer among forty batches should not stop the rest; a dead platform should not make
   * forty batches unproven.
   */
  public static final SendRules DEFAULT = new SendRules(3, Duration.ofSeconds(2), 2);
}
