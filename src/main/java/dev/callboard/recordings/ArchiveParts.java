package dev.callboard.recordings;

import dev.callboard.audio.WaveformCache;
import dev.callboard.calls.CallStore;
import dev.callboard.recordings.audit.AuditLog;
import java.nio.file.Path;

/**
 * What an archive is built upon.
 *
 * @param store rows of recordings
 * @param search finds them
 * @param calls call records
 * @param audit who did what
 * @param holds legal holds, following the audit log
 * @param deletions deletions, following the audit log
 * @param settings how it is set
 * @param profile the profile's folder, for small files
 */
public record ArchiveParts(
    RecordingStore store,
    RecordingSearch search,
    CallStore calls,
    AuditLog audit,
    HoldStore holds,
    DeletionStore deletions,
    ArchiveSettingsFile settings,
    Path profile) {

  ArchiveWishes wishes() {
    return new ArchiveWishes(profile);
  }

  WaveformCache waveforms() {
    return new WaveformCache(profile.resolve("waveforms"));
  }

  /**
   * Is there once anything may have been kept, whatever becomes of the database: without it a folder that
   * is gone could not be told from one that was never needed.
   */
  Path begunFile() {
    return profile.resolve("archive.begun");
  }

  Path transcodingFile() {
    return profile.resolve("transcoding.json");
  }

  Path verifyFile() {
    return profile.resolve("verify.json");
  }
}
