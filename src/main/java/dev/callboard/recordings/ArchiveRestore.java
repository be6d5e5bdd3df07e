package dev.callboard.recordings;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.sql.SQLException;

/** Brings rows back from the archive's folder, when that is needed and the folder is there. */
final class ArchiveRestore {

  private final ArchiveFolder folder;
  private final ArchiveParts parts;
  private final Recordings recordings;

  ArchiveRestore(ArchiveFolder folder, ArchiveParts parts, Recordings recordings) {
    this.folder = folder;
    this.parts = parts;
    this.recordings = recordings;
  }

  /**
   * Whether this database has not seen the folder yet and could now. A folder that is not there is
   * asked for again at every opening: its drive may come back.
   *
   * @throws SQLException when the database refuses
   */
  boolean needed() throws SQLException {
    return !parts.store().restored() && folder.complaint(0).isEmpty();
  }

  /**
   * Reads the rows back from the folder alone.
   *
   * @param control progress in days of calls
   * @throws IOException when the folder cannot be read, or its drive is not there
   */
  RestoreReport run(JobControl control) throws IOException, SQLException {
    if (away()) {
      throw new StorageTrouble(folder.complaint(0).orElse(""));
    }
    RestoreReport report = new FolderRestore(folder, parts, recordings).run(control);
    if (!control.cancelled()) {
      parts.store().noteRestored();
    }
    return report;
  }

  /** Whether the archive was moved to a drive that is not there: what it holds is not known then. */
  private boolean away() {
    return !parts.settings().get().folder().isEmpty() && folder.complaint(0).isPresent();
  }
}
