package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A batch that may or may not have been taken.
 *
 * @param batch from the ledger
 * @param provableFrom when the absence of records begins to mean something; null when the platform
 *     may still call on a later day, so that absence never proves anything
 */
record UnprovenBatch(Batch batch, @Nullable Instant provableFrom) {

  /** Under {@code todayonly} 1 the platform forgets at the end of its day whom it has not called. */
  static UnprovenBatch of(Batch batch, boolean todayOnly, ZoneOffset platformOffset) {
    Instant sent = batch.sentAt();
    if (!todayOnly || sent == null) {
      return new UnprovenBatch(batch, null);
    }
    LocalDate day = sent.atOffset(platformOffset).toLocalDate();
    return new UnprovenBatch(batch, day.plusDays(1).atStartOfDay().toInstant(platformOffset));
  }
}
