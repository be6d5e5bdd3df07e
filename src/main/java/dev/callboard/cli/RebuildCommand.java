package dev.callboard.cli;

import dev.callboard.job.JobControl;
import dev.callboard.workspace.Upkeep.Rebuilt;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code rebuild}: makes the database anew from the ledger, the record log and the recordings. */
@Command
final class RebuildCommand implements Callable<Integer> {

  private final Root root;

  RebuildCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    Rebuilt rebuilt = session.engine().upkeep().rebuild(session.profile(), JobControl.NONE);
    session.report().object(rebuilt);
    session
        .report()
        .line("cli.rebuild.done", rebuilt.campaigns(), rebuilt.calls(), rebuilt.recordings());
    if (!rebuilt.missingArchive().isEmpty()) {
      session.report().note("cli.rebuild.archive", rebuilt.missingArchive());
      return ExitCode.PARTIAL;
    }
    return ExitCode.DONE;
  }
}
