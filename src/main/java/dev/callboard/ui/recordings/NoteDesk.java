package dev.callboard.ui.recordings;

import dev.callboard.notes.CallNotes;
import dev.callboard.notes.Marker;
import java.time.Duration;

/** Notes and markers of calls, and the log of who listened. Every method may block. */
public interface NoteDesk {

  /** All that was written about a call. */
  CallNotes notes(long callId) throws Exception;

  /** Writes a call's note; blank takes it away. */
  void write(long callId, String text) throws Exception;

  /** Marks a place in a call's recording. */
  Marker mark(long callId, Duration position) throws Exception;

  /** Gives a marker another text. */
  void name(long callId, Marker marker, String text) throws Exception;

  /** Takes a marker away. */
  void unmark(long callId, Marker marker) throws Exception;

  /** Writes down that somebody begins to listen to a call's recording. */
  void listened(long callId) throws Exception;
}
