package dev.callboard.campaign;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.nio.file.Path;

/** Writes one line per imported number: destnumber, fate, reason, tag, id. */
public final class CampaignExport {

  CampaignExport() {}

  /**
   * Writes a CSV or XLSX file, complete or not at all.
   *
   * @return lines written, header not counted
   */
  public long write(String campaignId, Path out, JobControl control) throws IOException {
    throw new UnsupportedOperationException();
  }
}
