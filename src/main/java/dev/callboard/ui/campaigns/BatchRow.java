package dev.callboard.ui.campaigns;

import dev.callboard.campaign.Batch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the batch table.
 *
 * @param batch from the ledger
 * @param called numbers with a record
 * @param answered numbers that answered
 * @param leavesAt when it will be sent if nothing comes between; null when that is not known
 */
record BatchRow(Batch batch, int called, int answered, @Nullable Instant leavesAt) {}
