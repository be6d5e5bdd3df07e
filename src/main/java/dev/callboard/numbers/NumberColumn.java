package dev.callboard.numbers;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the numbers stand in a table.
 *
 * @param index the column, counted from 0; {@link #ALL} when every cell is a number of a list
 * @param header whether the first row names the columns
 */
public record NumberColumn(int index, boolean header) {

  /** Every cell counts. */
  public static final int ALL = -1;

  private static final int LEAST_DIGITS = 6;

  /**
   * Chooses by content.
   *
   * @param rows the first rows, none blank
   * @param sheet whether it certainly is a table
   * @param judge decides what is a number
   */
  static NumberColumn choose(List<CellRows.Row> rows, boolean sheet, NumberJudge judge) {
    int width = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    if (width <= 1 || rows.size() < 2 || !sheet && irregular(rows)) {
      boolean header = width == 1 && rows.size() > 1 && isHeader(rows.getFirst());
      return new NumberColumn(ALL, header);
    }
    boolean header = isHeader(rows.getFirst());
    List<CellRows.Row> body = header ? rows.subList(1, rows.size()) : rows;
    List<Content> columns =
        IntStream.range(0, width).mapToObj(c -> Content.of(body, c, judge)).toList();
    if (!header && columns.stream().allMatch(Content::mostlyNumbers)) {
      return new NumberColumn(ALL, false);
    }
    int best = 0;
    for (int c = 1; c < width; c++) {
      if (columns.get(c).betterThan(columns.get(best))) {
        best = c;
      }
    }
    return columns.get(best).alike() == 0
        ? new NumberColumn(ALL, header)
        : new NumberColumn(best, header);
  }

  /** What a column holds: filled cells, those that look like numbers, those that are. */
  private record Content(int filled, int alike, int accepted) {

    static Content of(List<CellRows.Row> rows, int column, NumberJudge judge) {
      int filled = 0;
      int alike = 0;
      int accepted = 0;
      var numbers = new CellNumbers(judge);
      for (CellRows.Row row : rows) {
        String cell = column < row.cells().size() ? row.cells().get(column) : "";
        filled += cell.isBlank() ? 0 : 1;
        alike += WrittenNumber.digits(WrittenNumber.clean(cell)).length() >= LEAST_DIGITS ? 1 : 0;
        accepted +=
            numbers.pieces(cell).stream().anyMatch(p -> judge.judge(p).rejection() == null) ? 1 : 0;
      }
      return new Content(filled, alike, accepted);
    }

    boolean mostlyNumbers() {
      return accepted * 2 >= filled;
    }

    boolean betterThan(Content other) {
      return accepted != other.accepted ? accepted > other.accepted : alike > other.alike;
    }
  }

  // A header has words where the rows below have digits.
  private static boolean isHeader(CellRows.Row row) {
    return row.cells().stream().anyMatch(c -> c.chars().anyMatch(Character::isLetter))
        && row.cells().stream()
            .allMatch(c -> WrittenNumber.digits(WrittenNumber.clean(c)).length() < LEAST_DIGITS);
  }

  private static boolean irregular(List<CellRows.Row> rows) {
    int first = rows.getFirst().cells().size();
    long same = rows.stream().filter(r -> r.cells().size() == first).count();
    return same * 10 < rows.size() * 9L;
  }
}
