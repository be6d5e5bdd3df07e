package dev.callboard.campaign;

import dev.callboard.calls.CallRecord;
import dev.callboard.calls.Disposition;
import dev.callboard.calls.RecordedCalls;
import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import dev.callboard.profile.NumberForm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Matches call records to the numbers of campaigns by their tag. The last call to a number decides
 * what became of it. Runs on the database's only writer.
 */
final class CampaignCallStore implements RecordedCalls {

  /** Records of a page belong to a few batches; numbers of a batch never change. */
  private static final int BATCHES_AT_HAND = 8;

  private final Ledger ledger;
  private final Map<String, BatchNumbers> atHand =
      new LinkedHashMap<>(BATCHES_AT_HAND * 2, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BatchNumbers> eldest) {
          return size() > BATCHES_AT_HAND;
        }
      };

  CampaignCallStore(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void recorded(Connection connection, List<Bill> calls, PlatformClock clock)
      throws SQLException {
    Map<String, List<CallRecord>> byTag = new LinkedHashMap<>();
    for (Bill call : calls) {
      String tag = call.customUuid();
      if (tag.startsWith(CampaignDraft.TAG_BEGIN)) {
        byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(CallRecord.of(call, clock));
      }
    }
    for (Map.Entry<String, List<CallRecord>> tagged : byTag.entrySet()) {
      Optional<BatchNumbers> numbers = numbers(connection, tagged.getKey());
      if (numbers.isPresent()) {
        settle(connection, tagged.getKey(), numbers.get(), tagged.getValue());
      }
    }
  }

  private void settle(
      Connection connection, String tag, BatchNumbers numbers, List<CallRecord> calls)
      throws SQLException {
    WrittenForm form = form(numbers.campaign(), tag);
    Map<Long, CallRecord> distinct = new LinkedHashMap<>();
    calls.forEach(call -> distinct.put(call.id(), call));
    Set<Long> counted = counted(connection, distinct.keySet());
    Map<Long, Long> numberOf = new HashMap<>();
    for (CallRecord call : distinct.values()) {
      numberOf.put(call.id(), numbers.find(call.bill().destNumber(), form));
    }
    Map<Long, LastCall> last = LastCallStore.load(connection, numberOf.values());
    var tally = new BatchTally();
    for (CallRecord call : distinct.values()) {
      LastCall number = last.get(numberOf.get(call.id()));
      boolean fresh = !counted.contains(call.id());
      tally.record(fresh);
      if (number != null) {
        number.take(call, fresh, tally);
        if (fresh) {
          tally.call(call.start(), call.disposition() == Disposition.ANSWERED);
        }
      }
    }
    LastCallStore.save(connection, last.values());
    remember(connection, numberOf, counted);
    optOut(connection, numbers.campaign(), distinct.values(), numberOf);
    save(connection, tag, tally);
    press(connection, numbers.campaign(), tally.keys());
    CampaignRhythmStore.add(connection, numbers.campaign(), tally.minutes());
  }

  private WrittenForm form(String campaignId, String tag) {
    Campaign campaign = ledger.find(campaignId).orElseThrow();
    return campaign.batches().stream()
        .filter(b -> b.tag().equals(tag))
        .findFirst()
        .map(Batch::sentAs)
        .orElseGet(() -> WrittenForm.of(campaign.plan().country(), NumberForm.NATIONAL, ""));
  }

  private Optional<BatchNumbers> numbers(Connection connection, String tag) throws SQLException {
    BatchNumbers known = atHand.get(tag);
    if (known != null) {
      return Optional.of(known);
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT b.campaign_id, n.id, n.canonical FROM campaign_batch b JOIN campaign_number n"
                + " ON n.id BETWEEN b.first_number AND b.last_number AND n.batch = b.batch"
                + " WHERE b.tag = ?")) {
      select.setString(1, tag);
      try (ResultSet row = select.executeQuery()) {
        BatchNumbers numbers = null;
        while (row.next()) {
          numbers = numbers == null ? new BatchNumbers(row.getString(1)) : numbers;
          numbers.add(row.getString(3), row.getLong(2));
        }
        if (numbers == null || ledger.find(numbers.campaign()).isEmpty()) {
          return Optional.empty();
        }
        atHand.put(tag, numbers);
        return Optional.of(numbers);
      }
    }
  }

  private static Set<Long> counted(Connection connection, Collection<Long> calls)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT c.call_id FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS wanted (id)"
                + " JOIN campaign_call c ON c.call_id = wanted.id")) {
      select.setArray(1, connection.createArrayOf("BIGINT", calls.toArray()));
      Set<Long> counted = new HashSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counted.add(row.getLong(1));
        }
      }
      return counted;
    }
  }

  private static void remember(Connection connection, Map<Long, Long> numberOf, Set<Long> counted)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO campaign_call VALUES (?, ?)")) {
      for (Map.Entry<Long, Long> call : numberOf.entrySet()) {
        if (!counted.contains(call.getKey())) {
          insert.setLong(1, call.getKey());
          insert.setObject(2, call.getValue() == 0 ? null : call.getValue());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private void optOut(
      Connection connection,
      String campaign,
      Collection<CallRecord> calls,
      Map<Long, Long> numberOf)
      throws SQLException {
    String key = ledger.find(campaign).orElseThrow().plan().optOutKey();
    try (PreparedStatement merge =
        connection.prepareStatement(
            "MERGE INTO campaign_opt_out (number_id, campaign_id) KEY (number_id) VALUES (?, ?)")) {
      for (CallRecord call : calls) {
        long number = numberOf.get(call.id());
        if (!key.isEmpty() && number > 0 && call.bill().userKey().equals(key)) {
          merge.setLong(1, number);
          merge.setString(2, campaign);
          merge.addBatch();
        }
      }
      merge.executeBatch();
    }
  }

  private static void save(Connection connection, String tag, BatchTally tally)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE campaign_batch SET records = records + ?, answered = answered + ?,"
                + " no_answer = no_answer + ?, busy = busy + ?, failed = failed + ?"
                + " WHERE tag = ?")) {
      update.setInt(1, tally.records());
      update.setInt(2, tally.of(Fate.ANSWERED));
      update.setInt(3, tally.of(Fate.NO_ANSWER));
      update.setInt(4, tally.of(Fate.BUSY));
      update.setInt(5, tally.of(Fate.FAILED));
      update.setString(6, tag);
      update.executeUpdate();
    }
  }

  private static void press(Connection connection, String campaign, Map<String, Integer> keys)
      throws SQLException {
    try (PreparedStatement merge =
        connection.prepareStatement(
            "MERGE INTO campaign_key (campaign_id, userkey, pressed) KEY (campaign_id, userkey)"
                + " VALUES (?, ?, ? + COALESCE((SELECT pressed FROM campaign_key"
                + " WHERE campaign_id = ? AND userkey = ?), 0))")) {
      for (Map.Entry<String, Integer> key : keys.entrySet()) {
        merge.setString(1, campaign);
        merge.setString(2, key.getKey());
        merge.setLong(3, key.getValue());
        merge.setString(4, campaign);
        merge.setString(5, key.getKey());
        merge.addBatch();
      }
      merge.executeBatch();
    }
  }
}
