package dev.callboard.numbers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a number is not called, and who says so.
 *
 * @param rule what leaves it out
 * @param source where the rule comes from, for example a register's name; empty when the number
 *     itself tells
 * @param since from when on the source says so; null when it does not tell
 */
public record SkipReason(Rejection rule, String source, @Nullable Instant since) {

  /** A reason that lies in the number or the list itself; null stays null. */
  public static @Nullable SkipReason of(@Nullable Rejection rule) {
    return rule == null ? null : new SkipReason(rule, "", null);
  }
}
