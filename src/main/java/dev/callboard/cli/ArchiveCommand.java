package dev.callboard.cli;

import dev.callboard.profile.Profile;
import dev.callboard.recordings.ArchiveReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code archive}: keeps recordings that are on the platform only, nearest to deletion first. */
@Command
final class ArchiveCommand implements Callable<Integer> {

  private final Root root;

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.option.limit")
  private int limit;

  ArchiveCommand(Root root) {
    this.root = root;
  }

  /** What the run did (public interface). */
  private record Summary(
      boolean summary,
      long kept,
      long lost,
      long failed,
      long remaining,
      long bytes,
      String stopped) {}

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    if (limit < 0) {
      throw session.usage("cli.archive.limit");
    }
    Profile profile = session.profile();
    try (ProcessJob job = new ProcessJob(profile.callTimeout())) {
      ArchiveReport report = new Handover(session, limit).run(job);
      session
          .report()
          .object(
              new Summary(
                  true,
                  report.kept(),
                  report.lost(),
                  report.failed(),
                  report.remaining(),
                  report.bytes(),
                  report.stopped()));
      session
          .report()
          .line(
              "cli.archive.summary",
              report.kept(),
              report.bytes(),
              report.lost(),
              report.failed(),
              report.remaining());
      return outcome(session, report);
    }
  }

  private static int outcome(Session session, ArchiveReport report) {
    if (report.lost() > 0) {
      session.report().note("cli.archive.lost", report.lost());
    }
    if (report.failed() > 0) {
      session.report().note("cli.archive.failed", report.failed());
    }
    if (!report.stopped().isEmpty()) {
      session.report().note("cli.archive.stopped", report.stopped());
      return report.kept() == 0 ? ExitCode.FAILED : ExitCode.PARTIAL;
    }
    return report.lost() > 0 || report.failed() > 0 ? ExitCode.PARTIAL : ExitCode.DONE;
  }
}
