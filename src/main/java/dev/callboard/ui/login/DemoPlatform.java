package dev.callboard.ui.login;

import dev.callboard.platform.Secret;
import dev.callboard.profile.Profile;
import java.io.IOException;

/** The embedded platform one can try the console on. */
@FunctionalInterface
public interface DemoPlatform {

  /** Starts it unless it runs, and tells how to reach it. */
  Access start() throws IOException;

  /**
   * How to reach it.
   *
   * @param profile is not kept among the supervisor's own
   * @param accessKey opens nothing but the demo
   */
  record Access(Profile profile, Secret accessKey) {}
}
