package dev.callboard.ui.recordings;

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
import dev.callboard.recordings.audit.AuditFilter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the list of recordings needs of one opened profile. Every method but {@link #campaign} may
 * block and is called off the thread that draws.
 */
public interface ArchiveDesk {

  /** A page of what a filter selects. */
  RecordingPage page(
      RecordingFilter filter, RecordingSort sort, boolean descending, long offset, int limit)
      throws Exception;

  /** Whether recordings are being kept at the moment; does not block. */
  boolean busy();

  /** How many new calls are taken up so far, which a first reading waits for; does not block. */
  long takenUp();

  /** How far reading kept files again is. */
  VerifyStatus verified() throws Exception;

  /** Reads every kept file again, now. */
  VerifyReport verify(JobControl control) throws Exception;

  /** The calls a filter selects, oldest first. */
  List<Long> calls(RecordingFilter filter) throws Exception;

  /** Copies recordings with everything that proves them. */
  EvidenceExport.Result export(EvidenceExport.Order order, Path out, JobControl control)
      throws Exception;

  /** Counts recordings by state. */
  Counts counts() throws Exception;

  /** What was written about calls, by call. */
  Map<Long, String> notes(Collection<Long> calls) throws Exception;

  /** The names of the campaigns by their ids, newest first. */
  Map<String, String> campaigns() throws Exception;

  /** The name of the campaign a tag belongs to; empty when it is none of ours. */
  String campaign(String tag);

  /** Keeps what is not kept, nearest to deletion first. */
  ArchiveReport archive(JobControl control) throws Exception;

  /** What deleting everything a filter selects would take away. */
  DeletionPlan plan(RecordingFilter filter) throws Exception;

  /** Deletes it for good. */
  DeletionReport delete(RecordingFilter filter, String kind, String reason, JobControl control)
      throws Exception;

  /** Puts a hold on calls. */
  void hold(List<Long> calls, String reason) throws Exception;

  /** Puts a hold on everything a filter selects, now and in future. */
  void hold(RecordingFilter rule, String reason) throws Exception;

  /** Takes a hold away. */
  void release(String holdId, String reason) throws Exception;

  /** All holds there are and were. */
  List<Hold> holds() throws Exception;

  /** Who did what, newest first. */
  List<AuditEntry> audit(AuditFilter filter, int limit) throws Exception;

  /** Writes the audit log as a table, by the file's name CSV or XLSX. */
  void exportAudit(AuditFilter filter, Path out, JobControl control) throws Exception;
}
