package dev.callboard.campaign;

import dev.callboard.calls.SyncReport;
import dev.callboard.job.JobControl;
import java.io.IOException;
import java.util.List;

/** Reads call records by tag and settles what they prove. */
public final class Reconciler {

  Reconciler() {}

  /**
   * Reconciles the accepted and unproven batches of a campaign.
   *
   * @return what was read for each batch
   */
  public List<SyncReport> reconcile(String campaignId, JobControl control) throws IOException {
    throw new UnsupportedOperationException();
  }
}
