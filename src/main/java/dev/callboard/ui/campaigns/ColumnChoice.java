package dev.callboard.ui.campaigns;

import dev.callboard.numbers.NumberColumn;
import dev.callboard.numbers.NumberTable;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody says the numbers stand.
 *
 * @param sheet of a workbook, counted from 0; {@link NumberTable#BEST} leaves it to the program
 * @param column counted from 0, {@link NumberColumn#ALL} for every cell; null leaves it to the
 *     program
 */
record ColumnChoice(int sheet, @Nullable Integer column) {

  static final ColumnChoice FREE = new ColumnChoice(NumberTable.BEST, null);

  /** The column to judge, given what the program would take. */
  NumberColumn of(NumberColumn guess) {
    return column == null ? guess : new NumberColumn(column, guess.header());
  }

  /** As it is kept in a draft. */
  String written() {
    return equals(FREE) ? "" : sheet + "/" + (column == null ? "" : column);
  }

  /** Reads what a draft kept; {@link #FREE} for anything else. */
  static ColumnChoice read(String written) {
    if (!written.matches("-?\\d{1,4}/(-1|\\d{0,4})")) {
      return FREE;
    }
    String column = written.substring(written.indexOf('/') + 1);
    return new ColumnChoice(
        Integer.parseInt(written.substring(0, written.indexOf('/'))),
        column.isEmpty() ? null : Integer.valueOf(column));
  }
}
