package dev.callboard.recordings;

import dev.callboard.calls.CallStore;
import dev.callboard.recordings.audit.AuditLog;

/**
 * What an archive is built upon.
 *
 * @param store rows of recordings
 * @param search finds them
 * @param calls call records
 * @param audit who did what
 * @param holds legal holds, following the audit log
 * @param deletions deletions, following the audit log
 */
public record ArchiveParts(
    RecordingStore store,
    RecordingSearch search,
    CallStore calls,
    AuditLog audit,
    HoldStore holds,
    DeletionStore deletions) {}
