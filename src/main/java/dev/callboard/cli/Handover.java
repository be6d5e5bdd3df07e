package dev.callboard.cli;

import dev.callboard.job.JobControl;
import dev.callboard.platform.Secret;
import dev.callboard.profile.Profile;
import dev.callboard.recordings.ArchiveReport;
import dev.callboard.recordings.ArchiveWishes;
import dev.callboard.recordings.TranscodeReport;
import dev.callboard.workspace.Workspace;
import dev.callboard.workspace.Workspaces.ProfileInUse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Archives, or has the console that holds the profile do it. Where that one closes meanwhile the
 * command does the work itself; a process that holds the profile without granting wishes, another
 * command for example, is waited for.
 */
final class Handover {

  private static final Duration LOOK = Duration.ofMillis(500);

  /** A console takes a wish within seconds; other commands may need their time. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Session session;
  private final int limit;

  Handover(Session session, int limit) {
    this.session = session;
    this.limit = limit;
  }

  /**
   * What was done.
   *
   * @param archived what was kept
   * @param transcoded what was stored in a smaller form; a console that did the rest does that by itself
   */
  record Done(ArchiveReport archived, TranscodeReport transcoded) {}

  Done run(JobControl job) throws IOException {
    Profile profile = session.profile();
    Secret key = session.keys().need(profile);
    session.warnOfPlainHttp(profile);
    ArchiveWishes wishes = new ArchiveWishes(session.engine().profiles().folder(profile));
    ArchiveWishes.Wish wish = null;
    boolean told = false;
    try {
      for (long waited = 0; !job.cancelled(); waited++) {
        try (Workspace workspace = session.engine().workspaces().open(profile, key)) {
          ArchiveReport archived = workspace.recordings().archive(limit, job);
          return new Done(
              archived,
              job.cancelled()
                  ? TranscodeReport.NONE
                  : workspace.recordings().transcoder().run(limit, job));
        } catch (ProfileInUse e) {
          if (wish == null) {
            wish = wishes.make(limit);
            session.report().note("cli.archive.waiting");
          }
        }
        Optional<ArchiveReport> answer = wishes.answer(wish);
        if (answer.isPresent()) {
          return new Done(answer.get(), TranscodeReport.NONE);
        }
        boolean taken = wishes.taken(wish);
        if (taken && !told) {
          told = true;
          session.report().note("cli.archive.handed");
        } else if (!taken && waited * LOOK.toMillis() > PATIENCE.toMillis()) {
          throw session.failed("cli.archive.unanswered");
        }
        LockSupport.parkNanos(LOOK.toNanos());
      }
      return new Done(new ArchiveReport(0, 0, 0, 0, 0, "cancelled"), TranscodeReport.NONE);
    } finally {
      if (wish != null) {
        wishes.forget(wish);
      }
    }
  }
}
