package dev.callboard.numbers;

import org.jspecify.annotations.Nullable;

/**
 * One written number and what was decided about it.
 *
 * @param row where it stood, counted from 1 (line of the text or row of the file)
 * @param raw as it was written
 * @param canonical E.164 digits without plus, for example {@code 6281234567890}; the empty string
 *     when it is not a number
 * @param why why it is not called; null when it is accepted
 */
public record JudgedNumber(int row, String raw, String canonical, @Nullable SkipReason why) {

  /** A number judged by itself. */
  static JudgedNumber of(int row, String raw, String canonical, @Nullable Rejection rejection) {
    return new JudgedNumber(row, raw, canonical, SkipReason.of(rejection));
  }

  /** The rule that leaves it out; null when it is accepted. */
  public @Nullable Rejection rejection() {
    return why == null ? null : why.rule();
  }

  /** The same, left out. */
  public JudgedNumber skipped(SkipReason reason) {
    return new JudgedNumber(row, raw, canonical, reason);
  }

  /** Whether it is to be called. */
  public boolean accepted() {
    return why == null;
  }

  /** Personal data: only row and verdict are printed. */
  @Override
  public String toString() {
    return "JudgedNumber[row " + row + ", " + (accepted() ? "accepted" : rejection()) + "]";
  }
}
