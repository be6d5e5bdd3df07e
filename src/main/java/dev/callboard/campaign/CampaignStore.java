package dev.callboard.campaign;

import dev.callboard.calls.Disposition;
import dev.callboard.calls.RecordedCalls;
import dev.callboard.job.JobControl;
import dev.callboard.job.WorkThreads;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import dev.callboard.store.ViewFollower;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Campaign numbers and their fates, in the database. States of batches are always the ledger's; from
 * the database come the numbers and what call records say of them, so sums cannot disagree.
 */
public final class CampaignStore implements RecordedCalls {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignStore.class);

  private final Database database;
  private final Ledger ledger;
  private final ViewFollower follower;
  private final CampaignCallStore calls;

  /**
   * Follows a ledger from now on; {@link #catchUp} must be called before records are read or rebuilt.
   *
   * @throws IOException when the database does not say how far it is
   */
  public CampaignStore(Database database, Ledger ledger) throws IOException {
    this.database = database;
    this.ledger = ledger;
    this.follower = new ViewFollower(database, ledger.journal(), new CampaignNumberStore());
    this.calls = new CampaignCallStore(ledger);
    ledger.onChange(this::follow);
  }

  /**
   * Brings the database up to the ledger, from the beginning when it was begun anew.
   *
   * @return frames applied
   */
  public long catchUp(JobControl control) throws IOException {
    return follower.catchUp(control);
  }

  // A million numbers take the database some ten seconds, for which nobody who stores a campaign
  // should wait: stored it is when the ledger has it. The first step of a batch waits for the
  // numbers, so that no record can come before them.
  private void follow(Campaign changed) {
    boolean justStored =
        changed.batches().stream()
            .allMatch(
                b -> b.state() == BatchState.WAITING && b.sentAt() == null && b.leftOut() == 0);
    if (justStored) {
      WorkThreads.named("campaign view ").newThread(this::followQuietly).start();
    } else {
      followQuietly();
    }
  }

  // The ledger is the truth and goes on without the database, which catches up at the next change.
  private void followQuietly() {
    try {
      follower.catchUp(JobControl.NONE);
    } catch (IOException | RuntimeException e) {
      LOG.error("the database lags behind the ledger", e);
    }
  }

  @Override
  public void recorded(Connection connection, List<Bill> records, PlatformClock clock)
      throws SQLException {
    calls.recorded(connection, records, clock);
  }

  /** Results number by number. */
  public CampaignResultStore results() {
    return new CampaignResultStore(database, ledger);
  }

  /** How the calls of a campaign are spread over time. */
  public Rhythm rhythm(String campaignId) throws SQLException {
    return new CampaignRhythmStore(database).rhythm(campaignId);
  }

  /** Counts the fates of a campaign. */
  public Fates fates(String campaignId) throws SQLException {
    Map<Integer, BatchSums> sums = sums(campaignId);
    Campaign campaign = campaign(campaignId);
    long[] counts = new long[Fate.values().length];
    counts[Fate.SKIPPED.ordinal()] =
        campaign.skipped() - sums.values().stream().mapToInt(BatchSums::calledAnyway).sum();
    for (Batch batch : campaign.batches()) {
      BatchSums known = sums.getOrDefault(batch.number(), BatchSums.NONE);
      counts[Fate.ANSWERED.ordinal()] += known.answered;
      counts[Fate.NO_ANSWER.ordinal()] += known.noAnswer;
      counts[Fate.BUSY.ordinal()] += known.busy;
      counts[Fate.FAILED.ordinal()] += known.failed;
      counts[Fate.of(batch).ordinal()] += known.missing(batch);
    }
    return new Fates(
        campaign.imported(),
        counts[Fate.SKIPPED.ordinal()],
        counts[Fate.WAITING.ordinal()],
        counts[Fate.UNPROVEN.ordinal()],
        counts[Fate.ON_PLATFORM.ordinal()],
        counts[Fate.ANSWERED.ordinal()],
        counts[Fate.NO_ANSWER.ordinal()],
        counts[Fate.BUSY.ordinal()],
        counts[Fate.FAILED.ordinal()],
        counts[Fate.NEVER.ordinal()]);
  }

  /** Counts the numbers of each batch that have a record, and those answered. */
  public List<BatchProgress> progress(String campaignId) throws SQLException {
    Map<Integer, BatchSums> sums = sums(campaignId);
    return campaign(campaignId).batches().stream()
        .map(
            b -> {
              BatchSums known = sums.getOrDefault(b.number(), BatchSums.NONE);
              return new BatchProgress(
                  b.number(), known.called(), known.answered, known.records, known.missing(b));
            })
        .toList();
  }

  /**
   * How far a batch is.
   *
   * @param batch its number
   * @param called numbers with a record
   * @param answered numbers that answered
   * @param records call records that carry its tag
   * @param missing numbers of it without a record, those left out not counted
   */
  public record BatchProgress(int batch, int called, int answered, int records, int missing) {

    /** Nothing is known of a batch yet. */
    public static BatchProgress none(Batch batch) {
      return new BatchProgress(batch.number(), 0, 0, 0, batch.toCall());
    }
  }

  // calledAnyway counts numbers a later sending left out, called by an earlier one.
  private record BatchSums(
      int records, int answered, int noAnswer, int busy, int failed, int calledAnyway) {
    static final BatchSums NONE = new BatchSums(0, 0, 0, 0, 0, 0);

    int called() {
      return answered + noAnswer + busy + failed;
    }

    int missing(Batch batch) {
      return batch.toCall() - (called() - calledAnyway);
    }
  }

  private Map<Integer, BatchSums> sums(String campaignId) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT b.batch, records, answered, no_answer, busy, failed, COALESCE(l.called, 0)"
                      + " FROM campaign_batch b LEFT JOIN (SELECT o.batch, COUNT(*) AS called"
                      + " FROM campaign_left_out o JOIN campaign_number n ON n.id = o.number_id"
                      + " WHERE o.campaign_id = ? AND n.call_id IS NOT NULL GROUP BY o.batch) l"
                      + " ON l.batch = b.batch WHERE b.campaign_id = ?")) {
            select.setString(1, campaignId);
            select.setString(2, campaignId);
            Map<Integer, BatchSums> sums = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                sums.put(
                    row.getInt(1),
                    new BatchSums(
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)));
              }
            }
            return sums;
          }
        });
  }

  /** Counts the numbers by the key pressed in their last call; keys nobody pressed are left out. */
  public SortedMap<String, Long> keyPresses(String campaignId) throws SQLException {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT userkey, pressed FROM campaign_key"
                      + " WHERE campaign_id = ? AND pressed > 0")) {
            select.setString(1, campaignId);
            SortedMap<String, Long> pressed = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                pressed.put(row.getString(1), row.getLong(2));
              }
            }
            return pressed;
          }
        });
  }

  /**
   * Returns a page of numbers in the order of the list.
   *
   * @param fate only numbers of this fate; null for all
   * @param offset numbers to pass over
   */
  public List<CampaignNumber> numbers(
      String campaignId, @Nullable Fate fate, long offset, int limit) throws SQLException {
    followQuietly();
    Campaign campaign = campaign(campaignId);
    return database.read(
        connection -> {
          long first = firstNumber(connection, campaignId);
          return fate == null
              ? select(connection, campaign, first, Range.all(first + offset), limit)
              : select(connection, campaign, first, Range.of(campaign, fate, first, offset), limit);
        });
  }

  /** Which rows of a campaign are wanted. */
  private record Range(long from, long offset, String condition, List<Object> arguments) {

    // Without a filter a place in the list is an id: no row is passed over.
    static Range all(long from) {
      return new Range(from, 0, "", List.of());
    }

    static Range of(Campaign campaign, Fate fate, long first, long offset) {
      return switch (fate) {
        case SKIPPED ->
            new Range(first, offset, " AND rejection IS NOT NULL AND call_id IS NULL", List.of());
        case ANSWERED, NO_ANSWER, BUSY, FAILED ->
            new Range(
                first, offset, " AND disposition = ANY(?)", List.of((Object) dispositions(fate)));
        case WAITING, UNPROVEN, ON_PLATFORM, NEVER ->
            new Range(
                first,
                offset,
                " AND call_id IS NULL AND rejection IS NULL AND batch = ANY(?)",
                List.of((Object) batches(campaign, fate)));
      };
    }

    private static String[] dispositions(Fate fate) {
      return Arrays.stream(Disposition.values())
          .filter(d -> Fate.of(d) == fate)
          .map(Disposition::name)
          .toArray(String[]::new);
    }

    private static Integer[] batches(Campaign campaign, Fate fate) {
      return campaign.batches().stream()
          .filter(b -> Fate.of(b) == fate)
          .map(Batch::number)
          .toArray(Integer[]::new);
    }
  }

  private static List<CampaignNumber> select(
      Connection connection, Campaign campaign, long first, Range range, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, batch, line, raw, canonical, rejection, call_id, disposition, userkey,"
                + " attempts, skip_source, skip_since, ring, talk, cause, side"
                + " FROM campaign_number WHERE id >= ? AND id < ?"
                + range.condition
                + " ORDER BY id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")) {
      select.setLong(1, range.from);
      select.setLong(2, first + campaign.imported());
      int next = 3;
      for (Object argument : range.arguments) {
        select.setObject(next++, argument);
      }
      select.setLong(next, range.offset);
      select.setInt(next + 1, limit);
      List<CampaignNumber> numbers = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.add(number(row, campaign, first));
        }
      }
      return numbers;
    }
  }

  private static CampaignNumber number(ResultSet row, Campaign campaign, long first)
      throws SQLException {
    int batch = row.getInt(2);
    SkipReason why = why(row);
    String ended = row.getString(8);
    Disposition disposition = ended == null ? null : Disposition.valueOf(ended);
    Fate fate = Fate.SKIPPED;
    if (disposition != null) {
      fate = Fate.of(disposition);
    } else if (why == null) {
      fate = Fate.of(campaign.batches().get(batch - 1));
    }
    return new CampaignNumber(
        (int) (row.getLong(1) - first),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        batch,
        fate,
        why,
        disposition == null ? null : row.getLong(7),
        disposition,
        row.getString(9),
        row.getInt(10),
        row.getInt(13),
        row.getInt(14),
        row.getInt(15),
        row.getInt(16));
  }

  private static @Nullable SkipReason why(ResultSet row) throws SQLException {
    String rule = row.getString(6);
    if (rule == null) {
      return null;
    }
    long since = row.getLong(12);
    return new SkipReason(
        Rejection.valueOf(rule),
        Objects.requireNonNullElse(row.getString(11), ""),
        row.wasNull() ? null : Instant.ofEpochMilli(since));
  }

  private static long firstNumber(Connection connection, String campaignId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT first_number FROM campaign WHERE id = ?")) {
      select.setString(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : Long.MAX_VALUE / 2;
      }
    }
  }

  private Campaign campaign(String id) {
    return ledger.find(id).orElseThrow(() -> new IllegalArgumentException("no campaign " + id));
  }
}
