package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import dev.callboard.recordings.Recording;
import java.util.Optional;

/**
 * A call as a table row.
 *
 * @param campaign name of the campaign its tag belongs to, else the tag; may be empty
 * @param recording where its recording is; empty when it has none or that is not known
 */
record CallRow(CallRecord call, String campaign, Optional<Recording> recording) {

  long id() {
    return call.id();
  }
}
