package dev.callboard.numbers;

import java.util.List;

/**
 * A judged list and what a spreadsheet did to it.
 *
 * @param numbers every number found, in the order of the list
 * @param storedAsNumbers how many cells a spreadsheet stored as numbers instead of text
 * @param zerosLost how many of the accepted ones lost the zero they began with by that; they were
 *     read as if it were there
 */
public record JudgedList(List<JudgedNumber> numbers, int storedAsNumbers, int zerosLost) {

  /** Personal data: only counts are printed. */
  @Override
  public String toString() {
    return "JudgedList[" + numbers.size() + "]";
  }
}
