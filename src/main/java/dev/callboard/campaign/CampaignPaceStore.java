package dev.callboard.campaign;

import dev.callboard.campaign.CampaignStore.BatchProgress;
import dev.callboard.store.Database;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Measures a campaign's pace by the call records of its latest batches. */
public final class CampaignPaceStore implements Pace {

  /** A night between two batches must not count as slow dialling. */
  private static final Duration LOOK_BACK = Duration.ofMinutes(30);

  /** Fewer calls, or calls within a shorter time, tell nothing. */
  private static final int LEAST_CALLS = 20;

  private static final Duration LEAST_SPAN = Duration.ofMinutes(1);
  private static final int LATEST_BATCHES = 5;

  /** What was sent longer ago is no longer being dialled. */
  private static final Duration STILL_DIALLED = Duration.ofHours(24);

  private final Database database;
  private final CampaignStore campaigns;
  private final InstantSource clock;

  /** Reads what the campaign view holds. */
  public CampaignPaceStore(Database database, CampaignStore campaigns, InstantSource clock) {
    this.database = database;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  @Override
  public Optional<Duration> dialling(Campaign campaign, int more) throws IOException {
    try {
      Optional<Duration> perCall = perCall(campaign);
      if (perCall.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(perCall.get().multipliedBy(more + onPlatform(campaign)));
    } catch (SQLException e) {
      throw new IOException("the pace cannot be measured", e);
    }
  }

  private int onPlatform(Campaign campaign) throws SQLException {
    int left = 0;
    List<BatchProgress> progress = campaigns.progress(campaign.id());
    for (Batch batch : campaign.batches()) {
      boolean dialled =
          batch.state() == BatchState.ACCEPTED
              && batch.closedAt() == null
              && batch.sentAt() != null
              && batch.sentAt().plus(STILL_DIALLED).isAfter(clock.instant());
      if (dialled) {
        left += progress.get(batch.number() - 1).missing();
      }
    }
    return left;
  }

  private Optional<Duration> perCall(Campaign campaign) throws SQLException {
    Integer[] latest =
        campaign.batches().stream()
            .filter(b -> b.state() == BatchState.ACCEPTED)
            .map(Batch::number)
            .sorted((a, b) -> Integer.compare(b, a))
            .limit(LATEST_BATCHES)
            .toArray(Integer[]::new);
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "WITH seen AS (SELECT n.call_start AS at FROM campaign_batch b"
                      + " JOIN campaign_number n"
                      + " ON n.id BETWEEN b.first_number AND b.last_number"
                      + " WHERE b.campaign_id = ? AND b.batch = ANY(?)"
                      + " AND n.call_start IS NOT NULL)"
                      + " SELECT COUNT(*), MAX(at) - MIN(at) FROM seen"
                      + " WHERE at >= (SELECT MAX(at) FROM seen) - ?")) {
            select.setString(1, campaign.id());
            select.setObject(2, latest);
            select.setLong(3, LOOK_BACK.toSeconds());
            try (ResultSet row = select.executeQuery()) {
              row.next();
              int calls = row.getInt(1);
              Duration span = Duration.ofSeconds(row.getLong(2));
              return calls < LEAST_CALLS || span.compareTo(LEAST_SPAN) < 0
                  ? Optional.<Duration>empty()
                  : Optional.of(span.dividedBy(calls));
            }
          }
        });
  }
}
