package dev.callboard.notes;

import java.time.Instant;
import java.util.List;

/**
 * All that was written about one call.
 *
 * @param callId the platform's id of the call
 * @param text the note; empty where there are markers only
 * @param author user of the operating system who changed something last; empty where nothing was
 *     ever written
 * @param at when that was, in whole milliseconds
 * @param markers in order of their positions
 */
public record CallNotes(long callId, String text, String author, Instant at, List<Marker> markers) {

  /** Nothing was written about a call. */
  public static CallNotes none(long callId) {
    return new CallNotes(callId, "", "", Instant.EPOCH, List.of());
  }

  /** Whether there is neither a note nor a marker. */
  public boolean isEmpty() {
    return text.isEmpty() && markers.isEmpty();
  }
}
