package dev.callboard.calls;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known about a span of time.
 *
 * @param from first start time, inclusive
 * @param to end, exclusive
 * @param verdict how sure it is that every record of the span is here
 * @param records distinct records read
 * @param expected what the platform said there are ({@code totalitems})
 * @param readAt when the latest of it was read; for one that is missing, when it was asked for
 */
public record SyncSpan(
    Instant from, Instant to, Verdict verdict, long records, long expected, Instant readAt) {

  /** Whether it was read so long after its end that no late record is to be expected any more. */
  public boolean settled(Duration lookBack) {
    return !readAt.isBefore(to.plus(lookBack));
  }

  /** How sure it is. */
  public enum Verdict {
    /** Distinct ids equal the platform's total. */
    PROVEN,
    /** Read, but the counts did not agree even in the smallest window, or only some were asked for. */
    SUSPECTED,
    /** Asked for and not read, or not to the end. */
    MISSING
  }
}
