package dev.callboard.ui.calls;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallIds;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallSort;
import dev.callboard.calls.SyncReport;
import dev.callboard.job.JobControl;
import dev.callboard.workspace.Workspace;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** News of an opened profile: its callbacks, and the newest records of the platform. */
final class WorkspaceFeed implements LiveCalls.Feed {

  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceFeed.class);

  /** Records appear after their calls end; a call and its ringing take minutes. */
  private static final Duration LOOK_BACK = Duration.ofMinutes(10);

  private final Workspace workspace;
  private final LocalCalls local;
  private final Clock clock;

  WorkspaceFeed(Workspace workspace, LocalCalls local, Clock clock) {
    this.workspace = workspace;
    this.local = local;
    this.clock = clock;
  }

  @Override
  public Runnable listen(Consumer<CallRecord> taker) {
    AutoCloseable listening =
        workspace
            .callbacks()
            .onRecord(bill -> taker.accept(CallRecord.of(bill, workspace.client().clock())));
    return () -> {
      try {
        listening.close();
      } catch (Exception e) {
        LOG.warn("callbacks are still listened to", e);
      }
    };
  }

  @Override
  public boolean poll() throws IOException {
    Instant now = clock.instant();
    SyncReport report = workspace.callSync().sync(now.minus(LOOK_BACK), now, JobControl.NONE);
    return report.refusal() == null && report.failure() == null;
  }

  @Override
  public Set<Long> stored(List<Long> callIds) throws SQLException {
    if (callIds.isEmpty()) {
      return Set.of();
    }
    CallFilter these = CallFilter.ALL.among(CallIds.of(callIds));
    return workspace.calls().page(these, CallSort.START, true, 0, callIds.size()).rows().stream()
        .map(CallRecord::id)
        .collect(Collectors.toSet());
  }

  @Override
  public FilterMatch match(FilterValues values) throws Exception {
    return new FilterMatch(local.filter(values));
  }
}
