package dev.callboard.campaign;

import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import org.jspecify.annotations.Nullable;

/**
 * One number of a campaign's list as the ledger has it.
 *
 * @param seq its place in the list, counted from 0
 * @param row where it stood in the file or text
 * @param raw as it was written, at most 500 characters
 * @param canonical E.164 digits without plus; may be empty when it is skipped
 * @param why why it is skipped; null when it is to be called
 */
public record ImportedNumber(
    int seq, int row, String raw, String canonical, @Nullable SkipReason why) {

  private static final int LONGEST_RAW = 500;

  static ImportedNumber of(int seq, JudgedNumber judged) {
    String raw = judged.raw();
    return new ImportedNumber(
        seq,
        judged.row(),
        raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw,
        judged.canonical(),
        judged.why());
  }

  /** The rule that skips it; null when it is to be called. */
  public @Nullable Rejection rejection() {
    return why == null ? null : why.rule();
  }

  /** The same, left out. */
  ImportedNumber skipped(SkipReason reason) {
    return new ImportedNumber(seq, row, raw, canonical, reason);
  }

  /** Personal data: only place and verdict are printed. */
  @Override
  public String toString() {
    return "ImportedNumber[" + seq + ", " + (why == null ? "accepted" : why.rule()) + "]";
  }
}
