package dev.callboard.ui.callbacks;

import dev.callboard.callback.Callback;
import dev.callboard.calls.CallRecord;
import java.time.Instant;

/**
 * A line of the list.
 *
 * @param call the platform's own record where a sync has read it, else what the callback told
 * @param receivedAt when it came last
 * @param state how far it may be believed
 */
record CallbackRow(CallRecord call, Instant receivedAt, Callback.State state) {}
