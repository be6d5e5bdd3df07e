package dev.callboard.cli;

import dev.callboard.campaign.Campaign;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code campaigns}: where every batch is. */
@Command
final class CampaignsCommand implements Callable<Integer> {

  private final Root root;

  CampaignsCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    try (Workspace workspace = session.openOffline()) {
      List<Campaign> campaigns = workspace.ledger().campaigns();
      if (campaigns.isEmpty()) {
        session.report().note("cli.campaigns.none");
      } else {
        BatchLine.print(session.report(), campaigns);
      }
    }
    return ExitCode.DONE;
  }
}
