package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch that may or may not have been taken.
 *
 * @param batch from the ledger
 * @param provableFrom when the absence of records begins to mean something; null when it never does
 */
record UnprovenBatch(Batch batch, @Nullable Instant provableFrom) {}
