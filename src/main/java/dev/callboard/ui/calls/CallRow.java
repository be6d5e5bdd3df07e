package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import dev.callboard.recordings.Recording;
import java.util.Optional;

/**
 * A call as a table row.
 *
 * @param campaign name of the campaign its tag belongs to, else the tag; may be empty
 * @param recording where its recording is; empty when it has none or that is not known
 * @param note what somebody wrote about it; may be empty
 * @param confirmed whether the platform's own list has it; false for what only a callback told
 */
record CallRow(
    CallRecord call,
    String campaign,
    Optional<Recording> recording,
    String note,
    boolean confirmed) {

  long id() {
    return call.id();
  }
}
