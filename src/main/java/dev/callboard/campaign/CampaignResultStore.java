package dev.callboard.campaign;

import dev.callboard.calls.Disposition;
import dev.callboard.journal.Position;
import dev.callboard.numbers.Rejection;
import dev.callboard.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Results number by number, a page at a time. States of batches are always the ledger's. */
public final class CampaignResultStore {

  private static final int READ_AT_ONCE = 5000;

  private final Database database;
  private final Ledger ledger;

  /** Reads what the campaign view holds. */
  public CampaignResultStore(Database database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /**
   * Whether the database has every number of a campaign: it takes seconds to follow the ledger when a
   * long list was just stored.
   */
  public boolean holds(String campaignId) throws SQLException {
    Position last = ledger.lastNumbers(campaignId);
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT segment, position FROM applied WHERE view_name = ?")) {
            select.setString(1, CampaignNumberStore.VIEW);
            try (ResultSet row = select.executeQuery()) {
              return row.next() && new Position(row.getLong(1), row.getLong(2)).compareTo(last) > 0;
            }
          }
        });
  }

  /** A page of numbers in the order of the list. */
  public List<CampaignResult> page(String campaignId, ResultFilter filter, long offset, int limit)
      throws SQLException {
    Campaign campaign = campaign(campaignId);
    return database.read(
        connection -> {
          long first = first(connection, campaignId);
          ResultConditions where = ResultConditions.of(campaign, filter);
          // Without a condition a place in the list is an id: no row is passed over.
          long from = where.isEmpty() ? first + offset : first;
          return select(
              connection, campaign, first, from, where, where.isEmpty() ? 0 : offset, limit);
        });
  }

  /** How many numbers there are. */
  public long count(String campaignId, ResultFilter filter) throws SQLException {
    Campaign campaign = campaign(campaignId);
    ResultConditions where = ResultConditions.of(campaign, filter);
    return where.isEmpty() ? campaign.imported() : count(campaign, where);
  }

  /** How many numbers there are. */
  public long count(String campaignId, Subset subset) throws SQLException {
    Campaign campaign = campaign(campaignId);
    return subset.isEmpty() ? 0 : count(campaign, ResultConditions.of(campaign, subset));
  }

  private long count(Campaign campaign, ResultConditions where) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT COUNT(*) FROM campaign_number WHERE id >= ? AND id < ?" + where.sql())) {
            long first = first(connection, campaign.id());
            select.setLong(1, first);
            select.setLong(2, first + campaign.imported());
            set(select, 3, where.arguments());
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  /** Counts failed calls by their hang-up cause. */
  public SortedMap<Integer, Long> failures(String campaignId) throws SQLException {
    Campaign campaign = campaign(campaignId);
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT cause, COUNT(*) FROM campaign_number WHERE id >= ? AND id < ?"
                      + " AND disposition = 'FAILED' GROUP BY cause")) {
            long first = first(connection, campaignId);
            select.setLong(1, first);
            select.setLong(2, first + campaign.imported());
            SortedMap<Integer, Long> causes = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                causes.put(row.getInt(1), row.getLong(2));
              }
            }
            return causes;
          }
        });
  }

  /**
   * Gives the numbers of a subset in the order of the list, a few thousand read at a time.
   *
   * @param taker gets each; what it throws ends the reading
   */
  public void each(String campaignId, Subset subset, Consumer<CampaignResult> taker)
      throws SQLException {
    if (!subset.isEmpty()) {
      Campaign campaign = campaign(campaignId);
      each(campaign, ResultConditions.of(campaign, subset), taker);
    }
  }

  /** Gives every number of a campaign in the order of the list, a few thousand read at a time. */
  public void each(String campaignId, Consumer<CampaignResult> taker) throws SQLException {
    each(campaign(campaignId), ResultConditions.NONE, taker);
  }

  private void each(Campaign campaign, ResultConditions where, Consumer<CampaignResult> taker)
      throws SQLException {
    long first = database.read(connection -> first(connection, campaign.id()));
    long from = first;
    while (true) {
      long start = from;
      List<CampaignResult> some =
          database.read(
              connection -> select(connection, campaign, first, start, where, 0, READ_AT_ONCE));
      if (some.isEmpty()) {
        return;
      }
      some.forEach(taker);
      from = first + some.getLast().seq() + 1;
    }
  }

  private static List<CampaignResult> select(
      Connection connection,
      Campaign campaign,
      long first,
      long from,
      ResultConditions where,
      long offset,
      int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, line, raw, canonical, batch, rejection, call_id, call_start, disposition,"
                + " ring, talk, userkey, cause, side, attempts FROM campaign_number"
                + " WHERE id >= ? AND id < ?"
                + where.sql()
                + " ORDER BY id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")) {
      select.setLong(1, from);
      select.setLong(2, first + campaign.imported());
      int next = set(select, 3, where.arguments());
      select.setLong(next, offset);
      select.setInt(next + 1, limit);
      List<CampaignResult> numbers = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.add(number(row, campaign, first));
        }
      }
      return numbers;
    }
  }

  /** Sets arguments and returns the index behind the last. */
  private static int set(PreparedStatement statement, int first, List<Object> arguments)
      throws SQLException {
    int next = first;
    for (Object argument : arguments) {
      statement.setObject(next++, argument);
    }
    return next;
  }

  private static CampaignResult number(ResultSet row, Campaign campaign, long first)
      throws SQLException {
    String rejection = row.getString(6);
    String ended = row.getString(9);
    Disposition disposition = ended == null ? null : Disposition.valueOf(ended);
    return new CampaignResult(
        (int) (row.getLong(1) - first),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        fate(campaign, row.getInt(5), rejection, disposition),
        rejection == null ? null : Rejection.valueOf(rejection),
        disposition == null ? null : row.getLong(7),
        disposition == null ? null : Instant.ofEpochSecond(row.getLong(8)),
        disposition,
        row.getInt(10),
        row.getInt(11),
        row.getString(12),
        row.getInt(13),
        row.getInt(14),
        row.getInt(15));
  }

  // Who was called is called, even if a rule has left the number out since.
  private static Fate fate(
      Campaign campaign, int batch, @Nullable String rejection, @Nullable Disposition disposition) {
    if (disposition != null) {
      return Fate.of(disposition);
    }
    return batch == 0 || rejection != null
        ? Fate.SKIPPED
        : Fate.of(campaign.batches().get(batch - 1));
  }

  private static long first(Connection connection, String campaignId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT first_number FROM campaign WHERE id = ?")) {
      select.setString(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("the database does not know campaign " + campaignId);
        }
        return row.getLong(1);
      }
    }
  }

  private Campaign campaign(String id) {
    return ledger.find(id).orElseThrow(() -> new IllegalArgumentException("no campaign " + id));
  }
}
