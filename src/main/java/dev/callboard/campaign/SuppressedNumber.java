package dev.callboard.campaign;

import dev.callboard.numbers.Rejection;
import dev.callboard.numbers.SkipReason;
import java.time.Instant;

/**
 * A number that is never to be called.
 *
 * @param canonical E.164 digits without plus
 * @param since when it was put on the list
 * @param source where the wish came from, for example a register's file or a campaign
 * @param reason in the words of who put it there
 */
public record SuppressedNumber(String canonical, Instant since, String source, String reason) {

  /** Why it is not called. */
  SkipReason why() {
    return new SkipReason(Rejection.SUPPRESSED, source, since);
  }

  /** Personal data: only source and date are printed. */
  @Override
  public String toString() {
    return "SuppressedNumber[" + source + ", " + since + "]";
  }
}
