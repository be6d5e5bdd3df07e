package dev.callboard.ui.recordings;

import dev.callboard.recordings.RecordingLine;

/**
 * A line of the list.
 *
 * @param line what is known of the recording
 * @param campaign name of its campaign, else its tag; may be empty
 * @param note what somebody wrote about the call; may be empty
 */
record RecordingItem(RecordingLine line, String campaign, String note) {

  long callId() {
    return line.callId();
  }
}
