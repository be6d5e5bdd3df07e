package dev.callboard.campaign;

import dev.callboard.numbers.JudgedNumber;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The truth about campaigns: every step of every batch, durable before and after each request.
 * Thread-safe.
 */
public final class Ledger {

  Ledger() {}

  /**
   * Stores a campaign: its numbers, batches and tags. Nothing is sent.
   *
   * @throws IOException when it is not durable; then there is no campaign
   */
  public Campaign create(CampaignPlan plan, List<JudgedNumber> numbers) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** All campaigns, the newest first. */
  public List<Campaign> campaigns() {
    throw new UnsupportedOperationException();
  }

  /** Finds a campaign by its id. */
  public Optional<Campaign> find(String id) {
    throw new UnsupportedOperationException();
  }

  /**
   * The supervisor decides an unproven batch.
   *
   * @param taken true: treat as accepted; false: treat as never sent, it becomes WAITING and may be
   *     called (again)
   */
  public void decide(String campaignId, int batch, boolean taken) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Tells of every change, on the thread that made it. Returns what ends the telling. */
  public AutoCloseable onChange(java.util.function.Consumer<Campaign> listener) {
    throw new UnsupportedOperationException();
  }
}
