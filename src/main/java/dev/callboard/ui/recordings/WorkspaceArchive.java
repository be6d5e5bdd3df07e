package dev.callboard.ui.recordings;

import dev.callboard.campaign.Campaign;
import dev.callboard.job.JobControl;
import dev.callboard.recordings.ArchiveReport;
import dev.callboard.recordings.DeletionPlan;
import dev.callboard.recordings.DeletionReport;
import dev.callboard.recordings.EvidenceExport;
import dev.callboard.recordings.Hold;
import dev.callboard.recordings.RecordingArchive.Counts;
import dev.callboard.recordings.RecordingFilter;
import dev.callboard.recordings.RecordingPage;
import dev.callboard.recordings.RecordingSort;
import dev.callboard.recordings.VerifyReport;
import dev.callboard.recordings.VerifyStatus;
import dev.callboard.recordings.audit.AuditEntry;
import dev.callboard.recordings.audit.AuditExport;
import dev.callboard.recordings.audit.AuditFilter;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The archive of an opened profile. */
public final class WorkspaceArchive implements ArchiveDesk {

  private final Workspace workspace;
  private final BooleanSupplier busy;

  /**
   * Works on an opened profile.
   *
   * @param busy whether recordings are being kept at the moment
   */
  public WorkspaceArchive(Workspace workspace, BooleanSupplier busy) {
    this.workspace = workspace;
    this.busy = busy;
  }

  @Override
  public RecordingPage page(
      RecordingFilter filter, RecordingSort sort, boolean descending, long offset, int limit)
      throws SQLException {
    return workspace.recordings().search().page(filter, sort, descending, offset, limit);
  }

  @Override
  public boolean busy() {
    return busy.getAsBoolean();
  }

  @Override
  public long takenUp() {
    return workspace.recordings().takenUp();
  }

  @Override
  public VerifyStatus verified() {
    return workspace.recordings().verification().status();
  }

  @Override
  public VerifyReport verify(JobControl control) throws IOException {
    return workspace.recordings().verify(control);
  }

  @Override
  public List<Long> calls(RecordingFilter filter) throws SQLException {
    return workspace.recordings().search().calls(filter);
  }

  @Override
  public EvidenceExport.Result export(EvidenceExport.Order order, Path out, JobControl control)
      throws IOException {
    return workspace.recordings().evidence().write(order, this::campaign, out, control);
  }

  @Override
  public Counts counts() throws SQLException {
    return workspace.recordings().counts();
  }

  @Override
  public Map<Long, String> notes(Collection<Long> calls) throws SQLException {
    return workspace.notes().texts(calls);
  }

  @Override
  public Map<String, String> campaigns() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Campaign campaign : workspace.ledger().campaigns()) {
      names.put(campaign.id(), campaign.plan().name());
    }
    return names;
  }

  @Override
  public String campaign(String tag) {
    return tag.isEmpty()
        ? ""
        : workspace.ledger().campaigns().stream()
            .filter(c -> tag.startsWith(c.id()))
            .map(c -> c.plan().name())
            .findFirst()
            .orElse("");
  }

  @Override
  public ArchiveReport archive(JobControl control) throws IOException {
    return workspace.recordings().archive(0, control);
  }

  @Override
  public DeletionPlan plan(RecordingFilter filter) throws SQLException {
    return workspace.recordings().custody().plan(filter);
  }

  @Override
  public DeletionReport delete(
      RecordingFilter filter, String kind, String reason, JobControl control) throws IOException {
    return workspace.recordings().custody().delete(filter, kind, reason, control);
  }

  @Override
  public void hold(List<Long> calls, String reason) throws IOException {
    workspace.recordings().custody().hold(calls, reason);
  }

  @Override
  public void hold(RecordingFilter rule, String reason) throws IOException {
    workspace.recordings().custody().hold(rule, reason);
  }

  @Override
  public void release(String holdId, String reason) throws IOException {
    workspace.recordings().custody().release(holdId, reason);
  }

  @Override
  public List<Hold> holds() throws SQLException {
    return workspace.recordings().custody().holds();
  }

  @Override
  public List<AuditEntry> audit(AuditFilter filter, int limit) throws SQLException {
    return workspace.audit().entries().page(filter, 0, limit);
  }

  @Override
  public void exportAudit(AuditFilter filter, Path out, JobControl control)
      throws IOException, SQLException {
    new AuditExport(workspace.audit().entries()).write(filter, out, control);
  }
}
