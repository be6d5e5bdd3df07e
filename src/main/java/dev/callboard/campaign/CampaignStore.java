package dev.callboard.campaign;

import java.sql.SQLException;
import java.util.List;

/** Campaign numbers and their fates, in the database. */
public final class CampaignStore {

  CampaignStore() {}

  /** Counts the fates of a campaign. */
  public Fates fates(String campaignId) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Counts the numbers of each batch that have a record, and those answered. */
  public List<BatchProgress> progress(String campaignId) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /**
   * How far a batch is.
   *
   * @param batch its number
   * @param called numbers with a record
   * @param answered numbers that answered
   */
  public record BatchProgress(int batch, int called, int answered) {}
}
