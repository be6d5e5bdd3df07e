package dev.callboard.ui.recordings;

import dev.callboard.audio.WaveformCache;
import dev.callboard.recordings.FetchOutcome;
import dev.callboard.recordings.Recording;
import java.util.List;
import java.util.Optional;

/**
 * What listening needs of an opened profile, or of a file of exported evidence. Every method but
 * {@link #waveforms} may block and is called off the thread that draws.
 */
public interface RecordingDesk extends NoteDesk {

  /** Finds the recording of a call; empty when the call has none. */
  Optional<Recording> find(long callId) throws Exception;

  /** Returns the kept file of a call, or fetches and keeps it now. */
  FetchOutcome fetch(long callId) throws Exception;

  /** The reasons of the standing legal holds on a call's recording, oldest first. */
  List<String> holdsOn(long callId) throws Exception;

  /** Waveforms of long recordings; does not block. */
  WaveformCache waveforms();

  /** The name of the campaign a tag belongs to; empty when it is none of ours. */
  String campaign(String tag);
}
