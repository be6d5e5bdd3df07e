package dev.callboard.cli;

import dev.callboard.calls.CallFilter;
import dev.callboard.campaign.Campaign;
import dev.callboard.table.TableFile;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: writes calls, recordings or a campaign to a CSV or XLSX file. */
@Command
final class ExportCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Root root;

  @Parameters(
      index = "0",
      paramLabel = "calls|recordings|campaign",
      descriptionKey = "cli.option.what")
  private What what = What.CALLS;

  @Option(names = "--from", paramLabel = "T", descriptionKey = "cli.option.from")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", descriptionKey = "cli.option.to.export")
  private @Nullable String to;

  @Option(names = "--campaign", paramLabel = "NAME", descriptionKey = "cli.option.campaign")
  private @Nullable String campaign;

  @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "cli.option.out")
  private Path out = Path.of("");

  ExportCommand(Root root) {
    this.root = root;
  }

  /** What can be exported. */
  private enum What {
    CALLS,
    RECORDINGS,
    CAMPAIGN
  }

  /** What was written (public interface). */
  private record Written(String what, String file, long rows) {}

  @Override
  public Integer call() throws IOException, SQLException {
    Session session = root.session();
    Span span = Span.read(from, to, session);
    if (out.getFileName() == null || !TableFile.canWrite(out)) {
      throw session.usage("cli.export.ending", out);
    }
    if (what == What.CAMPAIGN && (from != null || to != null)) {
      throw session.usage("cli.export.nospan");
    }
    try (Workspace workspace = session.openOffline();
        ProcessJob job =
            new ProcessJob(PATIENCE, new ProgressLine(session.report(), System::nanoTime))) {
      long rows =
          switch (what) {
            case CALLS -> workspace.callExport().write(filter(session, workspace, span), out, job);
            case RECORDINGS ->
                new RecordingList(workspace).write(filter(session, workspace, span), out, job);
            case CAMPAIGN ->
                workspace.campaignExport().write(named(session, workspace).id(), out, job);
          };
      if (rows == TableFile.STOPPED) {
        throw session.failed("cli.export.cancelled");
      }
      String file = out.toAbsolutePath().toString();
      session.report().object(new Written(what.name().toLowerCase(Locale.ROOT), file, rows));
      session.report().line("cli.export.done", rows, file);
      return ExitCode.DONE;
    }
  }

  private CallFilter filter(Session session, Workspace workspace, Span span) {
    CallFilter spanned = CallFilter.ALL.between(span.from(), span.to());
    return campaign == null ? spanned : spanned.ofCampaign(named(session, workspace).id());
  }

  private Campaign named(Session session, Workspace workspace) {
    List<Campaign> all = workspace.ledger().campaigns();
    if (campaign == null) {
      if (all.size() == 1) {
        return all.getFirst();
      }
      throw session.usage("cli.export.which", names(all));
    }
    return all.stream()
        .filter(c -> c.plan().name().equals(campaign))
        .findFirst()
        .orElseThrow(() -> session.usage("cli.export.unknown", campaign, names(all)));
  }

  private static String names(List<Campaign> campaigns) {
    return campaigns.stream().map(c -> c.plan().name()).collect(Collectors.joining(", "));
  }
}
