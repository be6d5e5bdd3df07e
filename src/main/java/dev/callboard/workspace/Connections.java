package dev.callboard.workspace;

import dev.callboard.platform.PlatformClient;
import dev.callboard.platform.Secret;
import dev.callboard.profile.Profile;

/** Reaches platforms without opening a profile's data, for example to try a log-in. */
@FunctionalInterface
public interface Connections {

  /** Builds a client with a profile's settings; nothing is sent. The caller closes it. */
  PlatformClient connect(Profile profile, Secret accessKey);
}
