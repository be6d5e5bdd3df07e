package dev.callboard.app;

import dev.callboard.job.JobControl;
import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.PlatformClock;
import dev.callboard.platform.Secret;
import dev.callboard.platform.Timeouts;
import dev.callboard.profile.Profile;
import dev.callboard.profile.Profiles;
import dev.callboard.workspace.Connections;
import dev.callboard.workspace.Upkeep;
import dev.callboard.workspace.Workspace;
import dev.callboard.workspace.Workspaces;
import java.io.IOException;

/** The one place that builds the parts of a profile and connects them. */
final class Wiring implements Workspaces, Connections, Upkeep {

  private final Profiles profiles;
  private final Masking masking;

  /**
   * Wires profiles of one data folder.
   *
   * @param profiles knows where each profile's data lies
   * @param masking is told every access key before it is used
   */
  Wiring(Profiles profiles, Masking masking) {
    this.profiles = profiles;
    this.masking = masking;
  }

  @Override
  public PlatformClient connect(Profile profile, Secret accessKey) {
    masking.register(accessKey);
    return new PlatformClient(
        profile.endpoint(),
        profile.appId(),
        accessKey,
        new Timeouts(profile.connectTimeout(), profile.readTimeout(), profile.callTimeout()),
        new PlatformClock(profile.platformOffset()));
  }

  @Override
  public Workspace open(Profile profile, Secret accessKey) throws IOException {
    throw new UnsupportedOperationException(profiles.folder(profile).toString());
  }

  @Override
  public Rebuilt rebuild(Profile profile, JobControl control) throws IOException {
    throw new UnsupportedOperationException();
  }
}
