package dev.callboard.recordings;

import dev.callboard.calls.CallRecord;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the archive asks for, nearest to deletion first: the oldest that the platform may
 * still have; then lost ones that are young enough to doubt it; then those that it has surely
 * deleted, newest first, to be able to say so. Each is given once. Not thread-safe.
 */
final class Candidates {

  private static final int PAGE = 500;
  private static final int MAX_ATTEMPTS = 10;
  private static final Duration BETWEEN_DOUBTS = Duration.ofHours(20);

  private enum Stage {
    WAITING,
    DOUBTFUL,
    OVERDUE,
    DONE
  }

  private final CandidateStore store;
  private final Recordings recordings;
  private final long alive;
  private final long retained;
  private final Instant triedBefore;
  private final Predicate<RecordingRow> wanted;
  private final Deque<Candidate> page = new ArrayDeque<>();
  private Stage stage = Stage.WAITING;
  private @Nullable RecordingRow last;

  /**
   * Begins.
   *
   * @param recordings knows call records, which are looked up a page at a time
   * @param wanted leaves out what is not kept by itself
   * @param damaged kept ones to be fetched again, before all others
   */
  Candidates(
      CandidateStore store,
      Recordings recordings,
      Instant now,
      Predicate<RecordingRow> wanted,
      List<RecordingRow> damaged)
      throws SQLException {
    this.wanted = wanted;
    this.store = store;
    this.recordings = recordings;
    add(damaged);
    alive = CallTimes.seconds(now.minus(CallTimes.SURELY_DELETED), store.clock());
    retained = CallTimes.seconds(now.minus(CallTimes.KEPT_BY_PLATFORM), store.clock());
    triedBefore = now.minus(BETWEEN_DOUBTS);
  }

  /** The next one; null when there is none left. */
  @Nullable Candidate next() throws SQLException {
    while (page.isEmpty() && stage != Stage.DONE) {
      List<RecordingRow> found = read();
      add(found.stream().filter(wanted).toList());
      if (found.size() < PAGE || stage == Stage.DOUBTFUL) {
        stage = Stage.values()[stage.ordinal() + 1];
        last = null;
      } else {
        last = found.getLast();
      }
    }
    return page.poll();
  }

  private void add(List<RecordingRow> rows) throws SQLException {
    if (!rows.isEmpty()) {
      Map<Long, CallRecord> calls = recordings.calls(rows);
      rows.forEach(row -> page.add(new Candidate(row, calls.get(row.callId()))));
    }
  }

  private List<RecordingRow> read() throws SQLException {
    RecordingRow behind = last;
    return switch (stage) {
      case WAITING ->
          behind == null
              ? store.waiting(alive, alive - 1, 0, PAGE)
              : store.waiting(alive, behind.start(), behind.callId(), PAGE);
      case DOUBTFUL -> store.doubtful(retained, triedBefore, MAX_ATTEMPTS, PAGE);
      case OVERDUE ->
          behind == null
              ? store.overdue(alive, Long.MAX_VALUE, Long.MAX_VALUE, PAGE)
              : store.overdue(alive, behind.start(), behind.callId(), PAGE);
      case DONE -> List.of();
    };
  }
}
