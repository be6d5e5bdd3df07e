package dev.callboard.campaign;

import dev.callboard.journal.Frame;
import dev.callboard.numbers.SkipReason;
import dev.callboard.store.View;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies campaigns and their numbers from the ledger into the database. */
final class CampaignNumberStore implements View {

  /** The name under which the database says how far it is. */
  static final String VIEW = "campaigns";

  @Override
  public String name() {
    return VIEW;
  }

  @Override
  public void apply(Connection connection, Frame frame) throws SQLException, IOException {
    switch (LedgerCodec.decode(frame)) {
      case LedgerFrame.Head head -> begin(connection, head);
      case LedgerFrame.Numbers numbers -> addBatch(connection, numbers);
      case LedgerFrame.Skipped(String campaign, var skipped) ->
          add(connection, first(connection, campaign), 0, skipped);
      case LedgerFrame.Step(String campaign, int batch, _, BatchEvent.Thinned(var leftOut)) ->
          leaveOut(connection, campaign, batch, leftOut);
      case LedgerFrame.Agreed _,
          LedgerFrame.Committed _,
          LedgerFrame.Replanned _,
          LedgerFrame.Step _ -> {}
    }
  }

  private static void begin(Connection connection, LedgerFrame.Head head) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO campaign (id, first_number, imported)"
                + " SELECT ?, COALESCE(MAX(first_number + imported), 1), ? FROM campaign")) {
      insert.setString(1, head.campaign());
      insert.setInt(2, head.imported());
      insert.executeUpdate();
    }
  }

  private static void addBatch(Connection connection, LedgerFrame.Numbers batch)
      throws SQLException {
    long first = first(connection, batch.campaign());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO campaign_batch VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0, 0)")) {
      insert.setString(1, batch.tag());
      insert.setString(2, batch.campaign());
      insert.setInt(3, batch.batch());
      insert.setLong(4, first + batch.numbers().getFirst().seq());
      insert.setLong(5, first + batch.numbers().getLast().seq());
      insert.executeUpdate();
    }
    add(connection, first, batch.batch(), batch.numbers());
  }

  private static void add(
      Connection connection, long first, int batch, List<ImportedNumber> numbers)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO campaign_number (id, batch, line, raw, canonical, rejection, skip_source,"
                + " skip_since, userkey, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', 0)")) {
      for (ImportedNumber number : numbers) {
        SkipReason why = number.why();
        insert.setLong(1, first + number.seq());
        insert.setInt(2, batch);
        insert.setInt(3, number.row());
        insert.setString(4, number.raw());
        insert.setString(5, number.canonical());
        insert.setString(6, why == null ? null : why.rule().name());
        insert.setString(7, why == null ? null : why.source());
        insert.setObject(8, why == null ? null : millis(why.since()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void leaveOut(
      Connection connection, String campaign, int batch, List<LeftOut> leftOut)
      throws SQLException {
    long first = first(connection, campaign);
    try (PreparedStatement update =
            connection.prepareStatement(
                "UPDATE campaign_number SET rejection = ?, skip_source = ?, skip_since = ?"
                    + " WHERE id = ?");
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO campaign_left_out VALUES (?, ?, ?)")) {
      for (LeftOut number : leftOut) {
        update.setString(1, number.why().rule().name());
        update.setString(2, number.why().source());
        update.setObject(3, millis(number.why().since()));
        update.setLong(4, first + number.seq());
        update.addBatch();
        insert.setLong(1, first + number.seq());
        insert.setString(2, campaign);
        insert.setInt(3, batch);
        insert.addBatch();
      }
      update.executeBatch();
      insert.executeBatch();
    }
  }

  private static @Nullable Long millis(@Nullable Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  private static long first(Connection connection, String campaign) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT first_number FROM campaign WHERE id = ?")) {
      select.setString(1, campaign);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("no campaign " + campaign);
        }
        return row.getLong(1);
      }
    }
  }
}
