package dev.callboard.ui.recordings;

import dev.callboard.audio.WaveformCache;
import dev.callboard.campaign.Campaign;
import dev.callboard.notes.CallNotes;
import dev.callboard.notes.Marker;
import dev.callboard.recordings.FetchOutcome;
import dev.callboard.recordings.Hold;
import dev.callboard.recordings.Recording;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The recordings of an opened profile. */
public final class WorkspaceRecordings implements RecordingDesk {

  private final Workspace workspace;

  /** Works on an opened profile. */
  public WorkspaceRecordings(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Optional<Recording> find(long callId) throws SQLException {
    return workspace.recordings().find(callId);
  }

  @Override
  public FetchOutcome fetch(long callId) throws IOException {
    return workspace.recordings().fetch(callId);
  }

  @Override
  public List<String> holdsOn(long callId) throws SQLException {
    return workspace.recordings().custody().holdsOn(callId).stream().map(Hold::reason).toList();
  }

  @Override
  public WaveformCache waveforms() {
    return workspace.recordings().waveforms();
  }

  @Override
  public String campaign(String tag) {
    return workspace.ledger().campaigns().stream()
        .filter(c -> !tag.isEmpty() && tag.startsWith(c.id()))
        .map(Campaign::plan)
        .map(plan -> plan.name())
        .findFirst()
        .orElse("");
  }

  @Override
  public CallNotes notes(long callId) throws SQLException {
    return workspace.notes().of(callId);
  }

  @Override
  public void write(long callId, String text) throws IOException {
    workspace.notes().write(callId, text);
  }

  @Override
  public Marker mark(long callId, Duration position) throws IOException {
    return workspace.notes().mark(callId, position, "");
  }

  @Override
  public void name(long callId, Marker marker, String text) throws IOException {
    workspace.notes().change(callId, marker, marker.position(), text);
  }

  @Override
  public void unmark(long callId, Marker marker) throws IOException {
    workspace.notes().unmark(callId, marker.id());
  }

  @Override
  public void listened(long callId) throws IOException {
    workspace.audit().listened(callId);
  }
}
