package dev.callboard.cli;

import dev.callboard.profile.Profile;
import dev.callboard.recordings.ArchiveReport;
import dev.callboard.recordings.TranscodeReport;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code archive}: keeps recordings that are on the platform only, nearest to deletion first, and
 * then stores old ones in a smaller form where the settings say so.
 */
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
      String stopped,
      long transcoded,
      long saved) {}

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    if (limit < 0) {
      throw session.usage("cli.archive.limit");
    }
    Profile profile = session.profile();
    try (ProcessJob job = new ProcessJob(profile.callTimeout())) {
      Handover.Done done = new Handover(session, limit).run(job);
      ArchiveReport report = done.archived();
      TranscodeReport smaller = done.transcoded();
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
                  report.stopped(),
                  smaller.transcoded(),
                  smaller.saved()));
      session
          .report()
          .line(
              "cli.archive.summary",
              report.kept(),
              report.bytes(),
              report.lost(),
              report.failed(),
              report.remaining());
      if (smaller.transcoded() > 0) {
        session.report().line("cli.archive.transcoded", smaller.transcoded(), smaller.saved());
      }
      return outcome(session, report, smaller);
    }
  }

  private static int outcome(Session session, ArchiveReport report, TranscodeReport smaller) {
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
    if (!smaller.stopped().isEmpty()) {
      session.report().note("cli.archive.transcode.stopped", smaller.stopped());
      return ExitCode.PARTIAL;
    }
    return report.lost() > 0 || report.failed() > 0 ? ExitCode.PARTIAL : ExitCode.DONE;
  }
}
