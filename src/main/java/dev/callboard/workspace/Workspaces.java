package dev.callboard.workspace;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Secret;
import dev.callboard.profile.Profile;
import java.io.IOException;

/** Opens profiles. */
@FunctionalInterface
public interface Workspaces {

  /**
   * Opens a profile's data and builds what works on it; sends nothing.
   *
   * @param accessKey may be blank for work that needs no platform
   * @throws ProfileInUse when another process has it open
   * @throws IOException when its data cannot be read or written
   */
  Workspace open(Profile profile, Secret accessKey) throws IOException;

  /**
   * The same, telling how far the database is brought up to the journals, which takes its time when
   * it was lost.
   */
  default Workspace open(Profile profile, Secret accessKey, JobControl control) throws IOException {
    return open(profile, accessKey);
  }

  /** Another process has the profile open. */
  final class ProfileInUse extends IOException {
    private static final long serialVersionUID = 1;

    public ProfileInUse(String profile) {
      super(profile);
    }
  }
}
