package dev.callboard.campaign;

import dev.callboard.store.Database;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts people who pressed a campaign's opt-out key on the suppression list, and tells who is on it.
 */
public final class OptOutStore implements LeaveOut {

  private final Database database;
  private final Ledger ledger;
  private final NeverCall never;
  private final InstantSource clock;

  /** Reads key presses out of the campaign view. */
  public OptOutStore(Database database, Ledger ledger, NeverCall never, InstantSource clock) {
    this.database = database;
    this.ledger = ledger;
    this.never = never;
    this.clock = clock;
  }

  @Override
  public List<LeftOut> of(Campaign current, List<ImportedNumber> numbers) throws IOException {
    for (Campaign campaign : ledger.campaigns()) {
      if (!campaign.plan().optOutKey().isEmpty()) {
        never.own().add(pressed(campaign));
      }
    }
    return never.leftOut(numbers, current.plan().country());
  }

  private List<SuppressedNumber> pressed(Campaign campaign) throws IOException {
    String key = campaign.plan().optOutKey();
    try {
      return database.read(
          connection -> {
            try (PreparedStatement select =
                connection.prepareStatement(
                    "SELECT n.canonical FROM campaign_opt_out o JOIN campaign_number n"
                        + " ON n.id = o.number_id WHERE o.campaign_id = ?")) {
              select.setString(1, campaign.id());
              List<SuppressedNumber> numbers = new ArrayList<>();
              try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                  numbers.add(
                      new SuppressedNumber(
                          row.getString(1),
                          clock.instant(),
                          campaign.plan().name(),
                          "pressed " + key));
                }
              }
              return numbers;
            }
          });
    } catch (SQLException e) {
      throw new IOException("key presses cannot be read", e);
    }
  }
}
