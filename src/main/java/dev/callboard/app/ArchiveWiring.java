package dev.callboard.app;

import dev.callboard.calls.CallStore;
import dev.callboard.job.JobControl;
import dev.callboard.notes.Notes;
import dev.callboard.platform.PlatformClient;
import dev.callboard.profile.Profile;
import dev.callboard.recordings.ArchiveOptions;
import dev.callboard.recordings.ArchiveParts;
import dev.callboard.recordings.ArchiveSettings;
import dev.callboard.recordings.ArchiveSettingsFile;
import dev.callboard.recordings.DeletionStore;
import dev.callboard.recordings.HoldStore;
import dev.callboard.recordings.RecordingArchive;
import dev.callboard.recordings.RecordingIndex;
import dev.callboard.recordings.RecordingSearch;
import dev.callboard.recordings.RecordingStore;
import dev.callboard.recordings.audit.AuditLog;
import dev.callboard.recordings.audit.AuditStore;
import dev.callboard.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Builds what keeps the recordings of a profile, in two steps: the call records come between them. */
final class ArchiveWiring {

  private static final String INDEX = "recording-index";

  private final Path folder;
  private final Database database;
  private final CallStore calls;
  private final RecordingStore store;
  private final HoldStore holds;
  private final DeletionStore deletions;
  private final RecordingIndex index;
  private final AuditLog audit;
  private final ArchiveSettingsFile settings;

  /**
   * Builds what follows call records and the audit log.
   *
   * @param parts closes what was opened
   */
  ArchiveWiring(
      Path folder, Database database, PlatformClient client, CallStore calls, Opened parts)
      throws IOException {
    this.folder = folder;
    this.database = database;
    this.calls = calls;
    store = new RecordingStore(database, client.clock(), calls);
    holds = new HoldStore(database, client.clock());
    deletions = new DeletionStore(database);
    index = parts.add(RecordingIndex.open(folder.resolve(INDEX), store));
    settings = ArchiveSettingsFile.open(folder);
    audit =
        parts.add(
            AuditLog.open(
                folder.resolve("audit"),
                database,
                new AuditStore(database),
                List.of(holds, deletions),
                InstantSource.system(),
                AuditLog.user()));
  }

  /**
   * Makes sure that the archive of a profile is where it was moved to: a database that is made anew
   * without it would know of no recording.
   *
   * @throws IOException when its drive is not there
   */
  static void mustBeThere(Path folder) throws IOException {
    String moved = ArchiveSettingsFile.open(folder).get().folder();
    if (!moved.isEmpty() && !RecordingArchive.isIn(Path.of(moved))) {
      throw new IOException("the archive's folder is gone or its drive is not connected: " + moved);
    }
  }

  /** Forgets the search index of a profile that is not open. */
  static void forget(Path folder) throws IOException {
    RecordingIndex.drop(folder.resolve(INDEX));
  }

  AuditLog audit() {
    return audit;
  }

  private Path place(ArchiveSettings set) {
    return set.folder().isEmpty() ? folder.resolve("recordings") : Path.of(set.folder());
  }

  /** Builds the archive itself. */
  RecordingArchive archive(Profile profile, PlatformClient client, Notes notes, Opened parts) {
    return parts.add(
        new RecordingArchive(
            place(settings.get()),
            client,
            Objects.requireNonNullElse(profile.endpoint().getHost(), ""),
            new ArchiveParts(
                store,
                new RecordingSearch(index, database, client.clock(), notes, InstantSource.system()),
                calls,
                audit,
                holds,
                deletions,
                settings,
                folder),
            ArchiveOptions.DEFAULT));
  }

  /** Brings everything up to the journals and to the folder; after the call records. */
  void catchUp(RecordingArchive archive, JobControl control) throws IOException {
    audit.catchUp(control);
    archive.restoreIfNeeded(control);
  }
}
