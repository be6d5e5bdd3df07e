package dev.callboard.campaign;

import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a campaign are to be shown.
 *
 * @param fate only numbers of this fate; null for all
 * @param digits only numbers that end with these digits, as people remember them; empty for all
 */
public record ResultFilter(@Nullable Fate fate, String digits) {

  /** All numbers. */
  public static final ResultFilter ALL = new ResultFilter(null, "");

  public ResultFilter {
    digits = digits.replaceAll("[^0-9]", "");
  }

  /** Personal data: only the fate is printed. */
  @Override
  public String toString() {
    return "ResultFilter[" + fate + "]";
  }
}
