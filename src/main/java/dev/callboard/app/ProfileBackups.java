package dev.callboard.app;

import dev.callboard.backup.BackupSource;
import dev.callboard.backup.BackupWriter;
import dev.callboard.backup.Manifest;
import dev.callboard.backup.RestoreFolder;
import dev.callboard.campaign.Ledger;
import dev.callboard.job.JobControl;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.workspace.Backups;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Backups of the profiles of one data folder. */
final class ProfileBackups implements Backups {

  private final Path data;
  private final Profiles profiles;
  private final InstantSource clock;

  ProfileBackups(Path data, Profiles profiles, InstantSource clock) {
    this.data = data;
    this.profiles = profiles;
    this.clock = clock;
  }

  @Override
  public Optional<Manifest> backUp(
      Profile profile, Path folder, Path out, boolean recordings, JobControl control)
      throws IOException {
    BackupSource source =
        new BackupSource(profile, folder, data.resolve("settings.json"), recordings);
    return BackupWriter.write(source, out, clock.instant(), control);
  }

  @Override
  public Optional<Profile> restore(Path file, JobControl control) throws IOException {
    return new RestoreFolder(data, profiles).restore(file, this::distrust, control);
  }

  /** The backup does not know what was sent after it: nothing of it may be sent by itself again. */
  private void distrust(Profile profile, Path folder) throws IOException {
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), clock)) {
      ledger.distrust(profile.numberForm(), profile.numberPrefix());
    }
  }
}
