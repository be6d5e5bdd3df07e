/**
 * Campaigns, batches, the ledger, sending at most once, reconciliation and fates.
 */
@NullMarked
package dev.callboard.campaign;

import org.jspecify.annotations.NullMarked;
