package dev.callboard.ui.recordings;

import dev.callboard.recordings.Recording;
import java.util.List;

/**
 * A recording in the player.
 *
 * @param recording what is known of it
 * @param campaign name of its campaign, else its tag; may be empty
 * @param held the reasons of the legal holds that are on it
 */
record RecordingRow(Recording recording, String campaign, List<String> held) {

  long callId() {
    return recording.call().id();
  }

  static RecordingRow of(Recording recording, RecordingDesk desk) throws Exception {
    String tag = recording.call().bill().customUuid();
    String name = desk.campaign(tag);
    boolean none = tag.equals("0");
    return new RecordingRow(
        recording, name.isEmpty() ? (none ? "" : tag) : name, desk.holdsOn(recording.call().id()));
  }
}
