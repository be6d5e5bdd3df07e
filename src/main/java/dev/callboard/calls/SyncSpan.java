package dev.callboard.calls;

import java.time.Instant;

/**
 * What is known about a span of time.
 *
 * @param from first start time, inclusive
 * @param to end, exclusive
 * @param verdict how sure it is that every record of the span is here
 * @param records distinct records read
 * @param expected what the platform said there are ({@code totalitems})
 * @param readAt when it was read
 */
public record SyncSpan(
    Instant from, Instant to, Verdict verdict, long records, long expected, Instant readAt) {

  /** How sure it is. */
  public enum Verdict {
    /** Distinct ids equal the platform's total. */
    PROVEN,
    /** Read, but the counts did not agree even in the smallest window. */
    SUSPECTED,
    /** Not read, or not to the end. */
    MISSING
  }
}
