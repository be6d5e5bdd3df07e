package dev.callboard.ui.home;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallStatistics;
import dev.callboard.calls.SyncSpan;
import dev.callboard.campaign.BatchState;
import dev.callboard.campaign.Campaign;
import dev.callboard.recordings.RecordingArchive;
import dev.callboard.ui.kit.Formats;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads Home's figures from an opened profile. */
public final class WorkspaceGlance implements Glance.Reader {

  /** The charts' span, today included. */
  private static final int WEEK = 7;

  private final Workspace workspace;
  private final Formats formats;

  /** Reads a profile's figures by the operator's day. */
  public WorkspaceGlance(Workspace workspace, Formats formats) {
    this.workspace = workspace;
    this.formats = formats;
  }

  @Override
  public Glance read() throws IOException, SQLException {
    LocalDate day = formats.today();
    CallStatistics today = since(day);
    CallStatistics week = since(day.minusDays(WEEK - 1));
    List<Campaign> campaigns = workspace.ledger().campaigns();
    RecordingArchive.Counts recordings = workspace.recordings().counts();
    List<SyncSpan> spans = workspace.callSync().spans();
    return new Glance(
        today.totals(),
        today.keys().stream()
            .filter(k -> !k.key().isBlank())
            .mapToLong(CallStatistics.KeyCount::calls)
            .sum(),
        campaigns.stream().filter(Campaign::unfinished).count(),
        campaigns.stream()
            .flatMap(c -> c.batches().stream())
            .filter(b -> b.state() == BatchState.UNPROVEN)
            .count(),
        recordings.kept(),
        recordings.atRisk(),
        spans.stream()
            .filter(s -> s.verdict() != SyncSpan.Verdict.MISSING)
            .map(SyncSpan::readAt)
            .max(Instant::compareTo)
            .orElse(null),
        spans.stream().filter(s -> s.verdict() != SyncSpan.Verdict.PROVEN).count(),
        week);
  }

  private CallStatistics since(LocalDate day) throws SQLException {
    Instant from = day.atStartOfDay(formats.zone()).toInstant();
    return workspace.calls().statistics(CallFilter.ALL.between(from, null), formats.zone());
  }
}
