package dev.callboard.ui.recordings;

import dev.callboard.job.JobControl;
import dev.callboard.recordings.ArchiveReport;
import dev.callboard.recordings.Damage;
import dev.callboard.recordings.DeletionPlan;
import dev.callboard.recordings.DeletionReport;
import dev.callboard.recordings.EvidenceExport;
import dev.callboard.recordings.Hold;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingArchive.Counts;
import dev.callboard.recordings.RecordingFilter;
import dev.callboard.recordings.RecordingLine;
import dev.callboard.recordings.RecordingPage;
import dev.callboard.recordings.RecordingSort;
import dev.callboard.recordings.VerifyReport;
import dev.callboard.recordings.VerifyStatus;
import dev.callboard.recordings.audit.AuditEntry;
import dev.callboard.recordings.audit.AuditFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The recordings in memory as a list, for pictures: nothing is filtered or deleted. */
record FakeArchive(FakeRecordings recordings) implements ArchiveDesk {

  @Override
  public RecordingPage page(
      RecordingFilter filter, RecordingSort sort, boolean descending, long offset, int limit)
      throws IOException {
    return new RecordingPage(
        recordings.list(offset, limit).stream().map(FakeArchive::line).toList(),
        recordings.all.size(),
        0);
  }

  private static RecordingLine line(Recording one) {
    return new RecordingLine(
        one.call().id(),
        one.call().start(),
        one.call().bill().destNumber(),
        one.call().bill().customUuid(),
        one.call().bill().userKey(),
        one.call().bill().billSec(),
        one.call().disposition(),
        one.state(),
        one.bytes(),
        one.file() == null ? "" : "wav",
        null,
        one.fetchedAt(),
        one.deletedBy(),
        one.call().id() % 7 == 0,
        Damage.NONE,
        one.problem());
  }

  @Override
  public long takenUp() {
    return recordings.takenUp;
  }

  @Override
  public boolean busy() {
    return false;
  }

  @Override
  public VerifyStatus verified() {
    return new VerifyStatus(FakeRecordings.NOW, FakeRecordings.NOW.plusSeconds(604_800), 40, 0, 0);
  }

  @Override
  public VerifyReport verify(JobControl control) {
    return new VerifyReport(0, 0, List.of(), List.of(), "");
  }

  @Override
  public List<Long> calls(RecordingFilter filter) {
    return List.of();
  }

  @Override
  public EvidenceExport.Result export(EvidenceExport.Order order, Path out, JobControl control) {
    return new EvidenceExport.Result(0, 0);
  }

  @Override
  public Counts counts() {
    return recordings.counts();
  }

  @Override
  public Map<Long, String> notes(Collection<Long> calls) {
    return Map.of(3L, "customer disputes amount");
  }

  @Override
  public Map<String, String> campaigns() {
    return Map.of("cb-1", "Promo 11.11 — 促销");
  }

  @Override
  public String campaign(String tag) {
    return recordings.campaign(tag);
  }

  @Override
  public ArchiveReport archive(JobControl control) throws IOException {
    return recordings.archive(control);
  }

  @Override
  public DeletionPlan plan(RecordingFilter filter) {
    return new DeletionPlan(0, 0, 0, 0, null, null);
  }

  @Override
  public DeletionReport delete(
      RecordingFilter filter, String kind, String reason, JobControl control) {
    return new DeletionReport(0, 0, 0);
  }

  @Override
  public void hold(List<Long> calls, String reason) {}

  @Override
  public void hold(RecordingFilter rule, String reason) {}

  @Override
  public void release(String holdId, String reason) {}

  @Override
  public List<Hold> holds() {
    return List.of();
  }

  @Override
  public List<AuditEntry> audit(AuditFilter filter, int limit) {
    return List.of();
  }

  @Override
  public void exportAudit(AuditFilter filter, Path out, JobControl control) {}
}
