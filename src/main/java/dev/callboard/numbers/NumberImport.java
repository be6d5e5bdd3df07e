package dev.callboard.numbers;

import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads numbers out of pasted text or a file and judges each for a country.
 *
 * <p>Nothing is left out in silence: every number found is in the answer, accepted or with the reason
 * why not. Of the same number written twice, in whatever forms, the first is accepted.
 */
public final class NumberImport {

  private static final int REPORTED = 1 << 13;

  private final NumberJudge judge;
  private final CellNumbers cells;
  private final CellRows rows;
  private final PlainNumber plain = new PlainNumber();
  private final JudgedNumbers judged;
  private final JobControl control;

  NumberImport(CellRows rows, Country country, JobControl control) {
    this.judge = new NumberJudge(country);
    this.cells = new CellNumbers(judge);
    this.rows = rows;
    this.judged = new JudgedNumbers(rows.text());
    this.control = control;
  }

  /** Judges pasted text: numbers separated by lines, commas, semicolons or tabs. */
  public static List<JudgedNumber> fromText(String text, Country country) {
    return judged(NumberTable.of(text), country);
  }

  /**
   * Judges a text, CSV or XLSX file as {@link NumberTable#read} reads it; the column with the most
   * numbers is taken, a header is skipped.
   *
   * @throws UnreadableListException when it is no list
   * @throws IOException when the disk does not give it
   */
  public static List<JudgedNumber> fromFile(Path file, Country country) throws IOException {
    return judged(NumberTable.read(file, NumberTable.BEST, country, JobControl.NONE), country);
  }

  private static List<JudgedNumber> judged(NumberTable table, Country country) {
    return table.judge(country, table.preview(country).guess(), JobControl.NONE).numbers();
  }

  /**
   * Judges what stands in a column.
   *
   * @param first the first row that is not blank, if there is one
   */
  JudgedNumbers read(NumberColumn column, List<CellRows.Row> first) {
    int header = column.header() && !first.isEmpty() ? first.getFirst().number() : 0;
    if (rows.plain()) {
      readPlain(column.index(), header);
    } else {
      rows.each(
          row -> {
            if (row.number() != header && !row.blank()) {
              take(row, column.index());
            }
          });
    }
    judged.markRepeats();
    return judged;
  }

  private void readPlain(int column, int header) {
    PlainRows plainRows = rows.plainRows();
    while (plainRows.next()) {
      if (plainRows.number() % REPORTED == 0) {
        if (control.cancelled()) {
          return;
        }
        control.progress(plainRows.read() + rows.text().length(), rows.text().length() * 2L);
      }
      if (plainRows.number() == header || plainRows.blank()) {
        continue;
      }
      if (column == NumberColumn.ALL) {
        while (plainRows.nextCell()) {
          take(plainRows.number(), plainRows.from(), plainRows.to());
        }
      } else if (plainRows.cell(column)) {
        take(plainRows.number(), plainRows.from(), plainRows.to());
      } else {
        judged.add(plainRows.number(), "", PackedVerdict.of(0, Rejection.NO_DIGITS));
      }
    }
  }

  private void take(CellRows.Row row, int column) {
    if (column == NumberColumn.ALL) {
      row.cells().forEach(cell -> take(row.number(), cell));
      return;
    }
    String cell = column < row.cells().size() ? row.cells().get(column) : "";
    if (cell.isBlank()) {
      judged.add(row.number(), "", PackedVerdict.of(0, Rejection.NO_DIGITS));
    } else {
      take(row.number(), cell);
    }
  }

  private void take(int row, int begin, int end) {
    long verdict = plainVerdict(rows.text(), begin, end);
    if (verdict == PackedVerdict.UNCOVERED) {
      takePieces(row, rows.text().substring(begin, end));
    } else if (!plain.blank()) {
      judged.add(row, plain.from(), plain.to(), verdict);
    }
  }

  private void take(int row, String cell) {
    long verdict = plainVerdict(cell, 0, cell.length());
    if (verdict == PackedVerdict.UNCOVERED) {
      takePieces(row, cell);
    } else if (!plain.blank()) {
      judged.add(row, cell.substring(plain.from(), plain.to()), verdict);
    }
  }

  private long plainVerdict(String text, int begin, int end) {
    return plain.read(text, begin, end) && !plain.maybeSeveral()
        ? judge.judge(plain)
        : PackedVerdict.UNCOVERED;
  }

  private void takePieces(int row, String cell) {
    if (WrittenNumber.formula(cell)) {
      judged.add(row, cell, "", Rejection.FORMULA);
      return;
    }
    for (String piece : cells.pieces(cell)) {
      NumberJudge.Verdict verdict = judge.judge(piece);
      judged.add(row, piece, verdict.canonical(), verdict.rejection());
    }
  }
}
