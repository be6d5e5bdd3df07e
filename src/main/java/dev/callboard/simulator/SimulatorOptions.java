package dev.callboard.simulator;

import java.time.Instant;

/**
 * How an embedded platform behaves.
 *
 * @param port 0 for any free one; it listens on 127.0.0.1 only
 * @param bills call records of history, 0 to 10 million
 * @param days over how many days back from now they are spread
 * @param seed same seed, same history and same outcomes
 * @param now the platform's time when it starts
 * @param speedUp how many times faster than real time calls live; 1 is real time
 */
public record SimulatorOptions(
    int port, long bills, int days, long seed, Instant now, double speedUp) {

  /** A small believable platform. */
  public static SimulatorOptions demo(Instant now) {
    return new SimulatorOptions(0, 20_000, 100, 7, now, 60);
  }
}
