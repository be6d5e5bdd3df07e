package dev.callboard.numbers;

import java.util.List;

/**
 * The beginning of a list, for a person to see which column holds the numbers.
 *
 * @param sheets names of a workbook's sheets; empty when the list is a text
 * @param sheet which of them is read, counted from 0
 * @param columns how many there are at most in the first rows
 * @param rows the first rows that are not blank
 * @param guess where the numbers seem to stand
 */
public record TablePreview(
    List<String> sheets, int sheet, int columns, List<Row> rows, NumberColumn guess) {

  public TablePreview {
    sheets = List.copyOf(sheets);
    rows = List.copyOf(rows);
  }

  /**
   * A row as it is written.
   *
   * @param number the line it begins on, counted from 1
   * @param cells at least one
   */
  public record Row(int number, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /** Personal data: only the place is printed. */
    @Override
    public String toString() {
      return "Row[" + number + "]";
    }
  }
}
