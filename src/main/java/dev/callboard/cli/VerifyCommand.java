package dev.callboard.cli;

import dev.callboard.recordings.VerifyReport;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code verify}: hashes every kept recording again. */
@Command
final class VerifyCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Root root;

  VerifyCommand(Root root) {
    this.root = root;
  }

  /** A recording that is not as it was kept (public interface): {@code damaged} or {@code missing}. */
  private record Unsound(long id, String state) {}

  /** What was found (public interface). */
  private record Summary(
      boolean summary, long checked, long sound, int damaged, int missing, String stopped) {}

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    try (Workspace workspace = session.openOffline();
        ProcessJob job = new ProcessJob(PATIENCE)) {
      VerifyReport report = workspace.recordings().verify(job);
      list(session, report.rotten(), "damaged");
      list(session, report.missing(), "missing");
      session
          .report()
          .object(
              new Summary(
                  true,
                  report.checked(),
                  report.sound(),
                  report.rotten().size(),
                  report.missing().size(),
                  report.stopped()));
      session
          .report()
          .line(
              "cli.verify.summary",
              report.checked(),
              report.sound(),
              report.rotten().size(),
              report.missing().size());
      return outcome(session, report);
    }
  }

  private static void list(Session session, List<Long> calls, String state) {
    for (long call : calls) {
      session.report().object(new Unsound(call, state));
      session.report().line("cli.verify.unsound", Long.toString(call), state);
    }
  }

  private static int outcome(Session session, VerifyReport report) {
    if (!report.stopped().isEmpty()) {
      session.report().note("cli.verify.stopped", report.stopped());
      return report.checked() == 0 ? ExitCode.FAILED : ExitCode.PARTIAL;
    }
    if (report.rotten().isEmpty() && report.missing().isEmpty()) {
      return ExitCode.DONE;
    }
    session.report().note("cli.verify.damaged");
    return ExitCode.PARTIAL;
  }
}
