package dev.callboard.numbers;

import dev.callboard.country.Country;
import dev.callboard.job.JobControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A list somebody gave, read but not judged: a table of cells, of which one column or all hold the
 * numbers. It is read once; another column is judged from the same table.
 */
public final class NumberTable {

  /** The sheet with the most numbers. */
  public static final int BEST = -1;

  /** Rows the column with the numbers is chosen by. */
  private static final int SAMPLE_ROWS = 300;

  private static final int PREVIEW_ROWS = 50;

  private final CellRows rows;
  private final List<String> sheets;
  private final int sheet;
  private final List<BitSet> storedAsNumbers;

  NumberTable(CellRows rows, List<String> sheets, int sheet, List<BitSet> storedAsNumbers) {
    this.rows = rows;
    this.sheets = sheets;
    this.sheet = sheet;
    this.storedAsNumbers = storedAsNumbers;
  }

  /** Takes pasted text: numbers separated by lines, commas, semicolons or tabs, or a table. */
  public static NumberTable of(String text) {
    return new NumberTable(new CellRows(text), List.of(), 0, List.of());
  }

  /**
   * Reads a text, CSV or XLSX file. Delimiter, quoting and encoding (UTF-8, UTF-16, GB18030,
   * Windows-1252) are found by themselves. What is there may be incomplete when the control was
   * cancelled.
   *
   * @param sheet the sheet of a workbook, counted from 0; {@link #BEST} for the one with the most
   *     numbers of the country
   * @throws UnreadableListException when the file is no list
   * @throws IOException when the disk does not give it
   */
  public static NumberTable read(Path file, int sheet, Country country, JobControl control)
      throws IOException {
    // Loading the rules takes as long as reading some megabytes: both at once.
    var judge = CompletableFuture.supplyAsync(() -> new NumberJudge(country));
    return ListFile.read(file, sheet, judge::join, control);
  }

  /** Shows the first rows and where the numbers seem to stand. */
  public TablePreview preview(Country country) {
    List<CellRows.Row> sample = rows.sample(SAMPLE_ROWS);
    NumberColumn column =
        sample.isEmpty()
            ? new NumberColumn(NumberColumn.ALL, false)
            : NumberColumn.choose(sample, rows.sheet(), new NumberJudge(country));
    int width = sample.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    List<TablePreview.Row> first =
        sample.stream()
            .limit(PREVIEW_ROWS)
            .map(r -> new TablePreview.Row(r.number(), r.cells()))
            .toList();
    return new TablePreview(sheets, sheet, width, first, column);
  }

  /**
   * Judges every number of a column.
   *
   * @param column where the numbers stand, usually the {@linkplain #preview preview's} guess
   */
  public JudgedList judge(Country country, NumberColumn column, JobControl control) {
    var reading = new NumberImport(rows, country, control);
    JudgedNumbers judged = reading.read(column, rows.sample(1));
    return storedAsNumbers.isEmpty()
        ? new JudgedList(judged, 0, 0)
        : new StoredNumbers(storedAsNumbers, column, country).told(judged);
  }

  /** How many of the first rows hold a number of the country. */
  int numbersIn(int count, NumberJudge judge) {
    var numbers = new CellNumbers(judge);
    return (int)
        rows.sample(count).stream()
            .filter(
                row ->
                    row.cells().stream()
                        .flatMap(cell -> numbers.pieces(cell).stream())
                        .anyMatch(piece -> judge.judge(piece).rejection() == null))
            .count();
  }
}
