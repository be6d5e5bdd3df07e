package dev.callboard.campaign;

import java.time.Instant;
import java.util.List;

/** What a frame of the ledger's journal says. */
sealed interface LedgerFrame {

  /** The campaign it is about. */
  String campaign();

  /**
   * A campaign's head. There is no campaign until {@link Committed} follows.
   *
   * @param fingerprint of plan and numbers
   * @param imported numbers in the list
   * @param skipped numbers of the list not called
   * @param batches how many follow
   */
  record Head(
      String campaign,
      CampaignPlan plan,
      Instant createdAt,
      String fingerprint,
      int imported,
      int skipped,
      int batches)
      implements LedgerFrame {}

  /** A batch and its numbers. */
  record Numbers(String campaign, int batch, String tag, List<ImportedNumber> numbers)
      implements LedgerFrame {}

  /** Some of the numbers that are skipped. */
  record Skipped(String campaign, List<ImportedNumber> numbers) implements LedgerFrame {}

  /** What the supervisor agreed to. */
  record Agreed(String campaign, Agreement agreement) implements LedgerFrame {}

  /** Everything of the campaign stands before this: now it exists. */
  record Committed(String campaign) implements LedgerFrame {}

  /**
   * The supervisor changed what is to be done with batches that were not sent yet.
   *
   * @param by who it was
   * @param plan the new one; name, country and batch size are as before
   */
  record Replanned(String campaign, Instant at, String by, CampaignPlan plan)
      implements LedgerFrame {}

  /** Something happened to a batch. */
  record Step(String campaign, int batch, Instant at, BatchEvent event) implements LedgerFrame {}
}
