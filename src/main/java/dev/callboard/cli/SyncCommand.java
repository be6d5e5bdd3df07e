package dev.callboard.cli;

import dev.callboard.calls.CallSync;
import dev.callboard.calls.SyncReport;
import dev.callboard.calls.SyncSpan;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sync}: reads call records and proves that none of the span is missing. */
@Command
final class SyncCommand implements Callable<Integer> {

  private final Root root;

  @Option(names = "--from", paramLabel = "T", descriptionKey = "cli.option.from.sync")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", descriptionKey = "cli.option.to")
  private @Nullable String to;

  @Option(names = "--again", descriptionKey = "cli.option.again")
  private boolean again;

  SyncCommand(Root root) {
    this.root = root;
  }

  /** A window that was read (public interface); times with the operator's offset. */
  private record Window(
      String from, String to, long records, long expected, boolean proven, String verdict) {}

  /** The whole of it (public interface). */
  private record Summary(
      boolean summary,
      long records,
      long fresh,
      long pages,
      int windows,
      int unprovenWindows,
      boolean proven) {}

  @Override
  public Integer call() throws IOException {
    Session session = root.session();
    Span span = Span.read(from, to, session).closed(Clock.systemUTC());
    Instant first = Objects.requireNonNull(span.from());
    Instant last = Objects.requireNonNull(span.to());
    if (!first.isBefore(last)) {
      throw session.usage("cli.span.future");
    }
    try (Workspace workspace = session.open();
        ProcessJob job =
            new ProcessJob(
                workspace.profile().callTimeout(),
                new ProgressLine(session.report(), System::nanoTime))) {
      CallSync sync = workspace.callSync();
      SyncReport report = again ? sync.sync(first, last, job) : sync.complete(first, last, job);
      print(session, report);
      return outcome(session, report);
    }
  }

  private static void print(Session session, SyncReport report) {
    ZoneId zone = session.terminal().zone();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            session.texts().get("cli.column.from"),
            session.texts().get("cli.column.to"),
            session.texts().get("cli.column.records"),
            session.texts().get("cli.column.expected"),
            session.texts().get("cli.column.verdict")));
    for (SyncSpan span : report.spans()) {
      String verdict = span.verdict().name().toLowerCase(Locale.ROOT);
      Window window =
          new Window(
              time(span.from(), zone),
              time(span.to(), zone),
              span.records(),
              span.expected(),
              span.verdict() == SyncSpan.Verdict.PROVEN,
              verdict);
      session.report().object(window);
      rows.add(
          List.of(
              window.from(), window.to(), "" + window.records(), "" + window.expected(), verdict));
    }
    int unproven =
        (int) report.spans().stream().filter(s -> s.verdict() != SyncSpan.Verdict.PROVEN).count();
    session
        .report()
        .object(
            new Summary(
                true,
                report.records(),
                report.fresh(),
                report.pages(),
                report.spans().size(),
                unproven,
                unproven == 0));
    if (report.spans().isEmpty()) {
      session.report().line("cli.sync.settled");
      return;
    }
    session.report().table(rows);
    session
        .report()
        .line(
            "cli.sync.summary", report.records(), report.fresh(), report.spans().size(), unproven);
  }

  private static int outcome(Session session, SyncReport report) {
    if (report.refusal() != null || report.failure() != null) {
      session.report().say(Explained.of(session.texts(), report.refusal(), report.failure()));
      session.report().note("cli.sync.stopped");
      return report.pages() == 0 ? ExitCode.FAILED : ExitCode.PARTIAL;
    }
    if (!report.gapFree()) {
      session.report().note("cli.sync.gapped");
      return ExitCode.PARTIAL;
    }
    return ExitCode.DONE;
  }

  private static String time(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }
}
