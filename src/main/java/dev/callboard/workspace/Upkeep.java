package dev.callboard.workspace;

import dev.callboard.job.JobControl;
import dev.callboard.profile.Profile;
import java.io.IOException;

/** Work on a profile's data that needs it closed. */
@FunctionalInterface
public interface Upkeep {

  /**
   * Puts the database aside and makes it anew from the ledger, the record log and the recordings.
   *
   * @throws Workspaces.ProfileInUse when another process has the profile open
   * @throws IOException when the data cannot be read or written
   */
  Rebuilt rebuild(Profile profile, JobControl control) throws IOException;

  /**
   * What a rebuilt database holds.
   *
   * @param campaigns from the ledger
   * @param calls from the record log
   * @param recordings kept, from the archive's sidecars
   * @param missingArchive the archive's folder when recordings were kept there and it is gone; empty
   *     when it is there
   */
  record Rebuilt(long campaigns, long calls, long recordings, String missingArchive) {}
}
