package dev.callboard.callback;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many requests were answered how since the profile was opened.
 *
 * @param counts verdicts that were never given are absent
 */
public record Tally(Map<Verdict, Long> counts) {

  /** Before the first request. */
  public static final Tally NONE = new Tally(Map.of());

  /** Keeps the counts. */
  public Tally {
    Map<Verdict, Long> copy = new EnumMap<>(Verdict.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  /** Records kept, repeated ones included. */
  public long taken() {
    return of(Verdict.TAKEN) + of(Verdict.REPEATED);
  }

  /** Bodies that were no call record. */
  public long malformed() {
    return of(Verdict.MALFORMED);
  }

  /** Records that could not be made durable. */
  public long failed() {
    return of(Verdict.FAILED);
  }

  /** Turned away for any other reason. */
  public long refused() {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return all - taken() - malformed() - failed();
  }

  /** Requests answered in one way. */
  public long of(Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }
}
