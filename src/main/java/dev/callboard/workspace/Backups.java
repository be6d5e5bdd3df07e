package dev.callboard.workspace;

import dev.callboard.backup.Manifest;
import dev.callboard.job.JobControl;
import dev.callboard.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Backup of a profile into one file, and the way back. */
public interface Backups {

  /**
   * Backs a profile up; it may be open. Blocks.
   *
   * @param folder the profile's data
   * @param out must not exist
   * @param recordings whether kept recordings go in
   * @return what is in the file, read back and compared; empty when cancelled
   * @throws IOException when it could not be written; no file is left then
   */
  Optional<Manifest> backUp(
      Profile profile, Path folder, Path out, boolean recordings, JobControl control)
      throws IOException;

  /**
   * Restores a backup as a profile that is not there yet. What had not been sent when the backup was
   * made may have been sent since: such batches come back as unproven. Blocks.
   *
   * @return the restored profile; empty when cancelled
   * @throws dev.callboard.backup.UnfitBackup when the file cannot be restored
   */
  Optional<Profile> restore(Path file, JobControl control) throws IOException;
}
