package dev.callboard.ui.home;

import dev.callboard.calls.CallPage;

/**
 * Today in figures.
 *
 * @param today calls that started today
 * @param running campaigns with something still to send
 * @param unproven batches that may or may not have been taken
 * @param kept recordings in the archive
 * @param atRisk recordings on the platform only and soon deleted
 */
public record Glance(CallPage.Totals today, long running, long unproven, long kept, long atRisk) {

  /** Nothing known yet. */
  static final Glance NOTHING = new Glance(new CallPage.Totals(0, 0, 0), 0, 0, 0, 0);

  /** Reads the figures; blocks. */
  @FunctionalInterface
  public interface Reader {
    /** Reads them. */
    Glance read() throws Exception;
  }
}
