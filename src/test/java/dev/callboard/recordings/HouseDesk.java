package dev.callboard.recordings;

import dev.callboard.audio.WaveformCache;
import dev.callboard.job.JobControl;
import dev.callboard.notes.CallNotes;
import dev.callboard.notes.Marker;
import dev.callboard.recordings.RecordingArchive.Counts;
import dev.callboard.recordings.audit.AuditEntry;
import dev.callboard.recordings.audit.AuditExport;
import dev.callboard.recordings.audit.AuditFilter;
import dev.callboard.ui.recordings.ArchiveDesk;
import dev.callboard.ui.recordings.RecordingDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real archive behind the recordings screen. */
record HouseDesk(House house) implements ArchiveDesk, RecordingDesk {

  @Override
  public RecordingPage page(
      RecordingFilter filter, RecordingSort sort, boolean descending, long offset, int limit)
      throws SQLException {
    return house.archive.search().page(filter, sort, descending, offset, limit);
  }

  @Override
  public long takenUp() {
    return house.archive.takenUp();
  }

  @Override
  public boolean busy() {
    return false;
  }

  @Override
  public VerifyStatus verified() {
    return house.archive.verification().status();
  }

  @Override
  public VerifyReport verify(JobControl control) throws IOException {
    return house.archive.verify(control);
  }

  @Override
  public List<Long> calls(RecordingFilter filter) throws SQLException {
    return house.archive.search().calls(filter);
  }

  @Override
  public EvidenceExport.Result export(EvidenceExport.Order order, Path out, JobControl control)
      throws IOException {
    return house.archive.evidence().write(order, this::campaign, out, control);
  }

  @Override
  public List<String> holdsOn(long callId) throws SQLException {
    return house.archive.custody().holdsOn(callId).stream().map(Hold::reason).toList();
  }

  @Override
  public WaveformCache waveforms() {
    return house.archive.waveforms();
  }

  @Override
  public Counts counts() throws SQLException {
    return house.archive.counts();
  }

  @Override
  public Optional<Recording> find(long callId) throws SQLException {
    return house.archive.find(callId);
  }

  @Override
  public FetchOutcome fetch(long callId) throws IOException {
    return house.archive.fetch(callId);
  }

  @Override
  public Map<Long, String> notes(Collection<Long> calls) {
    return Map.of();
  }

  @Override
  public Map<String, String> campaigns() {
    return Map.of("t-1", "Trial");
  }

  @Override
  public String campaign(String tag) {
    return "";
  }

  @Override
  public ArchiveReport archive(JobControl control) throws IOException {
    return house.archive.archive(0, control);
  }

  @Override
  public DeletionPlan plan(RecordingFilter filter) throws SQLException {
    return house.archive.custody().plan(filter);
  }

  @Override
  public DeletionReport delete(
      RecordingFilter filter, String kind, String reason, JobControl control) throws IOException {
    return house.archive.custody().delete(filter, kind, reason, control);
  }

  @Override
  public void hold(List<Long> calls, String reason) throws IOException {
    house.archive.custody().hold(calls, reason);
  }

  @Override
  public void hold(RecordingFilter rule, String reason) throws IOException {
    house.archive.custody().hold(rule, reason);
  }

  @Override
  public void release(String holdId, String reason) throws IOException {
    house.archive.custody().release(holdId, reason);
  }

  @Override
  public List<Hold> holds() throws SQLException {
    return house.archive.custody().holds();
  }

  @Override
  public List<AuditEntry> audit(AuditFilter filter, int limit) throws SQLException {
    return house.audit.entries().page(filter, 0, limit);
  }

  @Override
  public void exportAudit(AuditFilter filter, Path out, JobControl control)
      throws IOException, SQLException {
    new AuditExport(house.audit.entries()).write(filter, out, control);
  }

  @Override
  public CallNotes notes(long callId) {
    return CallNotes.none(callId);
  }

  @Override
  public void write(long callId, String text) {
    throw new UnsupportedOperationException("notes are not tested here");
  }

  @Override
  public Marker mark(long callId, Duration position) {
    throw new UnsupportedOperationException("notes are not tested here");
  }

  @Override
  public void name(long callId, Marker marker, String text) {
    throw new UnsupportedOperationException("notes are not tested here");
  }

  @Override
  public void unmark(long callId, Marker marker) {
    throw new UnsupportedOperationException("notes are not tested here");
  }

  @Override
  public void listened(long callId) {}
}
