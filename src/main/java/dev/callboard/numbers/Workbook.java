package dev.callboard.numbers;

import dev.callboard.job.JobControl;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX workbook, streamed into text: a sheet becomes lines of cells parted by tabs, so that tables
 * of any origin are judged by the same steps. Only files {@link SafeZip} let pass are opened.
 */
final class Workbook {

  /** More columns than any list has; a stray cell at the right end would fill the memory. */
  private static final int MOST_COLUMNS = 500;

  /** Rows a sheet may have (ECMA-376; Excel's specifications and limits). */
  private static final int MOST_ROWS = 1_048_576;

  /** Characters of a sheet; with the growing of the text at most a third of 512 MB. */
  private static final int LARGEST = 64 << 20;

  /** Rows looked at to find the sheet with the numbers. */
  private static final int SAMPLE = 100;

  private static final int REPORTED = 1000;

  private final Path file;
  private final JobControl control;

  Workbook(Path file, JobControl control) {
    this.file = file;
    this.control = control;
  }

  /**
   * Reads a sheet.
   *
   * @param wanted counted from 0, or {@link NumberTable#BEST}
   */
  NumberTable read(int wanted, NumberJudge judge) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<Sheet> sheets = workbook.getSheets().toList();
      if (sheets.isEmpty()) {
        throw new UnreadableListException(ListFault.DAMAGED);
      }
      boolean known = wanted >= 0 && wanted < sheets.size();
      int chosen = known ? wanted : best(sheets, judge);
      var text = new SheetText();
      read(sheets.get(chosen), text, Integer.MAX_VALUE);
      return text.table(
          sheets.stream().map(s -> Objects.requireNonNullElse(s.getName(), "?")).toList(), chosen);
    } catch (UnreadableListException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableListException(ListFault.DAMAGED, e);
    }
  }

  private int best(List<Sheet> sheets, NumberJudge judge) throws IOException {
    int best = 0;
    int most = 0;
    for (int i = 0; sheets.size() > 1 && i < sheets.size(); i++) {
      var text = new SheetText();
      read(sheets.get(i), text, SAMPLE);
      int numbers = text.table(List.of(), 0).numbersIn(SAMPLE, judge);
      if (numbers > most) {
        most = numbers;
        best = i;
      }
    }
    return best;
  }

  private void read(Sheet sheet, SheetText text, int most) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      int read = 0;
      for (Row row : (Iterable<Row>) rows::iterator) {
        if (read++ == most || control.cancelled()) {
          return;
        }
        text.add(row);
        if (read % REPORTED == 0) {
          control.progress(read, 0);
        }
      }
    }
  }

  /** A sheet as text. */
  private static final class SheetText {

    private final StringBuilder text = new StringBuilder();
    private final List<BitSet> storedAsNumbers = new ArrayList<>();
    private int line = 1;

    void add(Row row) throws UnreadableListException {
      if (row.getRowNum() > MOST_ROWS) {
        throw new UnreadableListException(ListFault.DAMAGED);
      }
      for (; line < row.getRowNum(); line++) {
        text.append('\n');
      }
      int column = 0;
      for (Cell cell : row) {
        if (cell != null && cell.getType() != CellType.EMPTY) {
          for (; column < cell.getColumnIndex(); column++) {
            text.append('\t');
          }
          if (column >= MOST_COLUMNS) {
            throw new UnreadableListException(ListFault.TOO_WIDE);
          }
          text.append(oneLine(written(cell)));
        }
      }
      text.append('\n');
      line++;
      if (text.length() > LARGEST) {
        throw new UnreadableListException(ListFault.TOO_LARGE);
      }
    }

    private String written(Cell cell) {
      if (cell.getFormula() != null) {
        return "=" + cell.getFormula();
      }
      if (cell.getType() != CellType.NUMBER) {
        return cell.getText();
      }
      while (storedAsNumbers.size() <= cell.getColumnIndex()) {
        storedAsNumbers.add(new BitSet());
      }
      storedAsNumbers.get(cell.getColumnIndex()).set(line);
      return number(cell.getRawValue());
    }

    NumberTable table(List<String> sheets, int sheet) {
      return new NumberTable(new CellRows(text.toString(), '\t'), sheets, sheet, storedAsNumbers);
    }

    // A breaking line inside a cell parts numbers as a semicolon does.
    private static String oneLine(String cell) {
      return cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
          ? cell
          : cell.replace('\t', ' ').replaceAll("[\r\n]+", ";");
    }
  }

  // 4.41234567890E11 says every digit; 4.41E+11 has lost its end and stays as it is, to be
  // rejected.
  private static String number(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    if (raw.indexOf('E') < 0 && raw.indexOf('e') < 0) {
      return raw;
    }
    try {
      BigDecimal number = new BigDecimal(raw);
      boolean whole = number.scale() >= 0 && number.scale() < 20;
      boolean huge = Math.abs((long) number.scale()) > 30;
      return whole && !huge || !huge && number.precision() >= 9 && number.signum() > 0
          ? number.stripTrailingZeros().toPlainString()
          : raw;
    } catch (NumberFormatException _) {
      return raw;
    }
  }
}
