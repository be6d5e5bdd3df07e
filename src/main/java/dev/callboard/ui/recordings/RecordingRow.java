package dev.callboard.ui.recordings;

import dev.callboard.recordings.Recording;

/**
 * A line of the table.
 *
 * @param recording what is known of it
 * @param campaign name of its campaign, else its tag; may be empty
 */
record RecordingRow(Recording recording, String campaign) {

  long callId() {
    return recording.call().id();
  }

  static RecordingRow of(Recording recording, RecordingDesk desk) {
    String tag = recording.call().bill().customUuid();
    String name = desk.campaign(tag);
    boolean none = tag.equals("0");
    return new RecordingRow(recording, name.isEmpty() ? (none ? "" : tag) : name);
  }
}
