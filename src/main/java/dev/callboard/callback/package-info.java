/**
 * The receiver of call-record callbacks: one small HTTP address to which the platform posts each
 * finished call. There is no signature, so what comes is a hint only: it is kept in a journal of its
 * own, shown as unconfirmed, and confirmed by a record of the same id that a sync has read.
 */
@NullMarked
package dev.callboard.callback;

import org.jspecify.annotations.NullMarked;
