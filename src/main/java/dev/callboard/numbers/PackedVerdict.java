package dev.callboard.numbers;

import org.jspecify.annotations.Nullable;

/**
 * A verdict in one long: the canonical number, at most 18 digits, above four bits that tell why it
 * is rejected. A million of them need no object.
 */
final class PackedVerdict {

  /** No verdict: the library has to be asked. */
  static final long UNCOVERED = -1;

  /** The most digits that fit. */
  static final int MOST_DIGITS = 18;

  private static final int REASON_BITS = 4;
  private static final int REASON_MASK = (1 << REASON_BITS) - 1;
  private static final Rejection[] REASONS = Rejection.values();

  private PackedVerdict() {}

  /** Packs; a canonical number of 0 stands for none. */
  static long of(long canonical, @Nullable Rejection rejection) {
    return canonical << REASON_BITS | reason(rejection);
  }

  /** The canonical number; 0 when there is none. */
  static long canonical(long verdict) {
    return verdict >>> REASON_BITS;
  }

  /** Whether the number is to be called; false for {@link #UNCOVERED}. */
  static boolean accepted(long verdict) {
    return (verdict & REASON_MASK) == 0;
  }

  /** Why it is rejected; null when it is accepted. */
  static @Nullable Rejection rejection(long verdict) {
    int reason = (int) verdict & REASON_MASK;
    return reason == 0 ? null : REASONS[reason - 1];
  }

  /** The verdict as an object. */
  static NumberJudge.Verdict unpacked(long verdict) {
    return new NumberJudge.Verdict(text(canonical(verdict)), rejection(verdict));
  }

  /** The digits of a canonical number; empty for 0. */
  static String text(long canonical) {
    return canonical == 0 ? "" : Long.toString(canonical);
  }

  private static int reason(@Nullable Rejection rejection) {
    return rejection == null ? 0 : rejection.ordinal() + 1;
  }
}
