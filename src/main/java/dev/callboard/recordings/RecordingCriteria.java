package dev.callboard.recordings;

import dev.callboard.calls.NumberCode;
import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Criterion.Between;
import dev.callboard.platform.PlatformClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A filter as criteria of the search index. */
final class RecordingCriteria {

  private final PlatformClock clock;
  private final Instant now;

  /**
   * Reads filters as of one moment.
   *
   * @param clock whose offset turns instants into platform times
   */
  RecordingCriteria(PlatformClock clock, Instant now) {
    this.clock = clock;
    this.now = now;
  }

  /** Everything a filter asks but the note, which the index does not hold. */
  List<Criterion> of(RecordingFilter filter) {
    List<Criterion> criteria = new ArrayList<>(group(filter.group()));
    if (filter.from() != null || filter.to() != null) {
      criteria.add(
          new Between(
              RecordingColumns.START,
              filter.from() == null ? Long.MIN_VALUE : CallTimes.seconds(filter.from(), clock),
              filter.to() == null ? Long.MAX_VALUE : CallTimes.seconds(filter.to(), clock) - 1));
    }
    if (!filter.number().isEmpty() && !filter.number().equals("*")) {
      criteria.add(number(filter.number()));
    }
    if (!filter.campaign().isEmpty()) {
      criteria.add(
          Criterion.equalTo(
              RecordingColumns.CAMPAIGN, RecordingColumns.campaign(filter.campaign())));
    }
    if (filter.disposition() != null) {
      criteria.add(Criterion.equalTo(RecordingColumns.DISPOSITION, filter.disposition().ordinal()));
    }
    if (filter.leastTalk() != null || filter.mostTalk() != null) {
      criteria.add(
          new Between(
              RecordingColumns.TALK,
              filter.leastTalk() == null ? 0 : filter.leastTalk(),
              filter.mostTalk() == null ? Integer.MAX_VALUE : filter.mostTalk()));
    }
    if (!filter.key().isEmpty()) {
      criteria.add(Criterion.equalTo(RecordingColumns.KEY, RecordingColumns.key(filter.key())));
    }
    return criteria;
  }

  private static Criterion number(String wanted) {
    if (wanted.startsWith("=")) {
      return Criterion.equalTo(RecordingColumns.NUMBER, NumberCode.of(wanted.substring(1)));
    }
    return wanted.startsWith("*")
        ? NumberCode.prefix(
            RecordingColumns.BACKWARDS, new StringBuilder(wanted.substring(1)).reverse().toString())
        : NumberCode.prefix(RecordingColumns.NUMBER, wanted);
  }

  private List<Criterion> group(RecordingGroup group) {
    return switch (group) {
      case ANY -> List.of();
      case KEPT -> List.of(state(RecordingState.KEPT));
      case WAITING -> List.of(state(RecordingState.ON_PLATFORM));
      case AT_RISK -> List.of(state(RecordingState.ON_PLATFORM), risk());
      case LOST -> List.of(state(RecordingState.LOST));
      case HELD -> List.of(new Between(RecordingColumns.HELD, 1, Long.MAX_VALUE));
      case DAMAGED ->
          List.of(
              state(RecordingState.KEPT), new Between(RecordingColumns.DAMAGE, 1, Long.MAX_VALUE));
      case DELETED -> List.of(state(RecordingState.DELETED));
    };
  }

  private static Criterion state(RecordingState state) {
    return Criterion.equalTo(RecordingColumns.STATE, state.ordinal());
  }

  /** From what the platform should still have to what it deletes soon. */
  private Criterion risk() {
    Instant oldest = now.minus(CallTimes.KEPT_BY_PLATFORM);
    return new Between(
        RecordingColumns.START,
        CallTimes.seconds(oldest, clock),
        CallTimes.seconds(oldest.plus(CallTimes.RISK), clock));
  }
}
