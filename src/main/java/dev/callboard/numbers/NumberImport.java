package dev.callboard.numbers;

import dev.callboard.country.Country;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads numbers out of pasted text or a file and judges each for a country.
 *
 * <p>Nothing is left out in silence: every number found is in the answer, accepted or with the reason
 * why not. Of the same number written twice, in whatever forms, the first is accepted.
 */
public final class NumberImport {

  private static final int SAMPLE_ROWS = 300;

  private static final long LARGEST_FILE = 256L << 20;

  private final NumberJudge judge;
  private final CellNumbers cells;
  private final CellRows rows;
  private final PlainNumber plain = new PlainNumber();
  private final JudgedNumbers judged;

  private NumberImport(String text, Country country) {
    this.judge = new NumberJudge(country);
    this.cells = new CellNumbers(judge);
    this.rows = new CellRows(text);
    this.judged = new JudgedNumbers(rows.text());
  }

  /** Judges pasted text: numbers separated by lines, commas, semicolons or tabs. */
  public static List<JudgedNumber> fromText(String text, Country country) {
    return new NumberImport(text, country).read();
  }

  /**
   * Judges a text or CSV file; the column with the most numbers is taken, a header is skipped.
   * Delimiter, quoting and encoding (UTF-8, UTF-16, GB18030, Windows-1252) are found by themselves.
   *
   * @throws IOException when it cannot be read or is larger than 256 MB
   */
  public static List<JudgedNumber> fromFile(Path file, Country country) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new IOException("a number list of more than 256 MB");
    }
    return fromText(TextEncoding.decode(Files.readAllBytes(file)), country);
  }

  private List<JudgedNumber> read() {
    List<CellRows.Row> sample = rows.sample(SAMPLE_ROWS);
    if (sample.isEmpty()) {
      return List.of();
    }
    NumberColumn column = NumberColumn.choose(sample, judge);
    int header = column.header() ? sample.getFirst().number() : 0;
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
    for (String piece : cells.pieces(cell)) {
      NumberJudge.Verdict verdict = judge.judge(piece);
      judged.add(row, piece, verdict.canonical(), verdict.rejection());
    }
  }
}
