package dev.callboard.campaign;

import dev.callboard.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts a campaign's calls by the minute they began in. */
public final class CampaignRhythmStore {

  private static final int SECONDS_IN_A_MINUTE = 60;

  private final Database database;

  /** Reads what the campaign view holds. */
  public CampaignRhythmStore(Database database) {
    this.database = database;
  }

  /** How the calls of a campaign are spread over time. */
  public Rhythm rhythm(String campaignId) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT at_minute, calls, answered FROM campaign_minute WHERE campaign_id = ?"
                      + " ORDER BY at_minute")) {
            select.setString(1, campaignId);
            List<Rhythm.CallMinute> minutes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                minutes.add(
                    new Rhythm.CallMinute(
                        Instant.ofEpochSecond(row.getLong(1) * SECONDS_IN_A_MINUTE),
                        row.getInt(2),
                        row.getInt(3)));
              }
            }
            return new Rhythm(minutes);
          }
        });
  }

  /** Adds calls and answered calls by minutes since 1970. */
  static void add(Connection connection, String campaign, Map<Long, int[]> minutes)
      throws SQLException {
    try (PreparedStatement merge =
        connection.prepareStatement(
            "MERGE INTO campaign_minute AS m USING (VALUES (CAST(? AS VARCHAR), CAST(? AS BIGINT),"
                + " CAST(? AS INT), CAST(? AS INT))) AS s (campaign_id, at_minute, calls, answered)"
                + " ON m.campaign_id = s.campaign_id AND m.at_minute = s.at_minute"
                + " WHEN MATCHED THEN UPDATE SET calls = m.calls + s.calls,"
                + " answered = m.answered + s.answered"
                + " WHEN NOT MATCHED THEN INSERT (campaign_id, at_minute, calls, answered)"
                + " VALUES (s.campaign_id, s.at_minute, s.calls, s.answered)")) {
      for (Map.Entry<Long, int[]> minute : minutes.entrySet()) {
        merge.setString(1, campaign);
        merge.setLong(2, minute.getKey());
        merge.setInt(3, minute.getValue()[0]);
        merge.setInt(4, minute.getValue()[1]);
        merge.addBatch();
      }
      merge.executeBatch();
    }
  }
}
