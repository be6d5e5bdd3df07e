package dev.callboard.simulator;

import java.time.Instant;

/**
 * How an embedded platform behaves.
 *
 * @param port 0 for any free one; it listens on 127.0.0.1 only
 * @param bills call records of history, 0 to 10 million
 * @param days over how many days back from now they are spread, 1 to 3650
 * @param seed same seed, same history and same outcomes
 * @param now the platform's time when it starts; from then on its clock runs like any clock
 * @param speedUp how many times faster than real time calls live; 1 is real time
 * @param lines how many calls can be under way at once, at least 1
 */
public record SimulatorOptions(
    int port, long bills, int days, long seed, Instant now, double speedUp, int lines) {

  private static final long MOST_BILLS = 10_000_000;
  private static final int MOST_DAYS = 3650;
  private static final int USUAL_LINES = 60;

  public SimulatorOptions {
    require(port >= 0 && port <= 65_535, "port");
    require(bills >= 0 && bills <= MOST_BILLS, "bills: 0 to 10 million");
    require(days >= 1 && days <= MOST_DAYS, "days: 1 to 3650");
    require(speedUp > 0 && Double.isFinite(speedUp), "speedUp: above 0");
    require(lines >= 1, "lines: at least 1");
  }

  /** The same with 60 lines. */
  public SimulatorOptions(int port, long bills, int days, long seed, Instant now, double speedUp) {
    this(port, bills, days, seed, now, speedUp, USUAL_LINES);
  }

  /** A small believable platform. */
  public static SimulatorOptions demo(Instant now) {
    return new SimulatorOptions(0, 20_000, 100, 7, now, 60);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
