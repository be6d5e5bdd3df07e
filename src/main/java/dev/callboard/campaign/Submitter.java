package dev.callboard.campaign;

import dev.callboard.job.JobControl;
import java.io.IOException;

/** Sends the waiting batches of a campaign, one after another, each at most once. */
public final class Submitter {

  Submitter() {}

  /**
   * Sends every WAITING batch with the plan's spacing between; blocks until done, held, or stopped
   * by a refusal that concerns every batch (600 to 604).
   *
   * @throws IOException when the ledger cannot be written; nothing further is sent
   */
  public Campaign send(String campaignId, JobControl control) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Stops before the next request, on every campaign; at once and from any thread. */
  public void hold() {
    throw new UnsupportedOperationException();
  }

  /** Allows sending again; sends nothing by itself. */
  public void release() {
    throw new UnsupportedOperationException();
  }

  /** Whether sending is on hold. */
  public boolean held() {
    throw new UnsupportedOperationException();
  }
}
