package dev.callboard.cli;

import dev.callboard.calls.SyncReport;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code reconcile}: looks for the call records of sent batches, and says where every batch is. */
@Command
final class ReconcileCommand implements Callable<Integer> {

  private final Root root;

  ReconcileCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    try (Workspace workspace = session.open();
        ProcessJob job = new ProcessJob(workspace.profile().callTimeout())) {
      List<SyncReport> read = new ArrayList<>();
      for (Campaign campaign : workspace.ledger().campaigns()) {
        if (!job.cancelled() && read.stream().noneMatch(ReconcileCommand::stopped)) {
          read.addAll(workspace.reconciler().reconcile(campaign.id(), job));
        }
      }
      List<Campaign> after = workspace.ledger().campaigns();
      if (after.isEmpty()) {
        session.report().note("cli.campaigns.none");
      } else {
        BatchLine.print(session.report(), after);
      }
      return outcome(session, read, after);
    }
  }

  private static boolean stopped(SyncReport report) {
    return report.refusal() != null || report.failure() != null;
  }

  private static int outcome(Session session, List<SyncReport> read, List<Campaign> after) {
    Optional<SyncReport> stopped = read.stream().filter(ReconcileCommand::stopped).findFirst();
    if (stopped.isPresent()) {
      SyncReport first = stopped.get();
      session.report().say(Explained.of(session.texts(), first.refusal(), first.failure()));
      boolean nothingRead = read.stream().allMatch(r -> r.pages() == 0);
      return nothingRead ? ExitCode.FAILED : ExitCode.PARTIAL;
    }
    boolean gapped = read.stream().anyMatch(r -> !r.gapFree());
    boolean unproven =
        after.stream()
            .flatMap(c -> c.batches().stream())
            .anyMatch(b -> b.state() == BatchState.UNPROVEN);
    if (unproven) {
      session.report().note("cli.unproven");
    }
    return gapped || unproven ? ExitCode.PARTIAL : ExitCode.DONE;
  }
}
