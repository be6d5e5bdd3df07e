package dev.callboard.numbers;

import dev.callboard.job.Courtesy;
import dev.callboard.job.JobControl;

/** Some rows of a text without quotes, judged by one thread while others judge the rest. */
final class PlainSlice {

  private static final int REPORTED = 1 << 12;

  private final PlainRows rows;
  private final NumberTaker taker;
  private final int column;
  private final int header;
  private int lines;

  /**
   * Begins before its first row.
   *
   * @param header the number of a row that is no number; 0 for none
   */
  PlainSlice(PlainRows rows, NumberTaker taker, int column, int header) {
    this.rows = rows;
    this.taker = taker;
    this.column = column;
    this.header = header;
  }

  /** Judges its rows, unless that is cancelled. Says how many characters it passed. */
  PlainSlice read(JobControl control) {
    while (rows.next()) {
      if (rows.number() % REPORTED == 0) {
        Courtesy.giveWay();
        if (control.cancelled()) {
          break;
        }
        control.progress(rows.read(), 0);
      }
      if (rows.number() != header && !rows.blank()) {
        take();
      }
    }
    lines = rows.number();
    return this;
  }

  private void take() {
    if (column == NumberColumn.ALL) {
      while (rows.nextCell()) {
        taker.take(rows.number(), rows.from(), rows.to());
      }
    } else if (rows.cell(column)) {
      taker.take(rows.number(), rows.from(), rows.to());
    } else {
      taker.nothing(rows.number());
    }
  }

  /** What it judged; rows are counted from its own first. */
  JudgedNumbers judged() {
    return taker.judged();
  }

  /** The number of its last row. */
  int lines() {
    return lines;
  }
}
