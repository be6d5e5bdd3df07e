package dev.callboard.numbers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** A text as rows of cells, the delimiter found by itself. */
final class CellRows {

  private static final int SAMPLE_LINES = 200;
  private static final String DELIMITERS = "\t;,|^~:";

  /** Stands for "no delimiter": a character no text has. */
  private static final char NONE = '\u0001';

  private final String text;
  private final int firstLine;
  private final char delimiter;
  private final char quote;
  private final boolean plain;
  private final boolean sheet;

  CellRows(String text) {
    boolean announced = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5;
    int end = announced ? text.indexOf('\n') : -1;
    if (end > 0) {
      this.delimiter = text.charAt(4);
      this.text = text.substring(end + 1);
      this.firstLine = 1;
    } else {
      this.delimiter = delimiter(text);
      this.text = text;
      this.firstLine = 0;
    }
    this.plain = this.text.indexOf('"') < 0;
    this.sheet = false;
    // One quote too many would swallow every line behind it, or end the reading.
    this.quote = plain || new Quotes(this.text, delimiter).sound() ? '"' : '\u0002';
  }

  /** A sheet: lines of cells parted by a character no cell holds, nothing quoted. */
  CellRows(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
    this.firstLine = 0;
    this.plain = true;
    this.sheet = true;
    this.quote = '"';
  }

  /**
   * One row.
   *
   * @param number the line it begins on, counted from 1
   * @param cells at least one
   */
  record Row(int number, List<String> cells) {

    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** The text the rows are in, without a line that announces the delimiter. */
  String text() {
    return text;
  }

  /** Whether it certainly is a table, rows of different length too. */
  boolean sheet() {
    return sheet;
  }

  /** Whether nothing is quoted, so that {@link #plainRows()} walks over the same rows faster. */
  boolean plain() {
    return plain;
  }

  /** The rows as places in {@link #text()}; only where they are plain. */
  PlainRows plainRows() {
    return new PlainRows(text, delimiter, firstLine);
  }

  /**
   * The same in parts of about one length, in order. Only the first counts its rows as the file does;
   * each other one begins at 1.
   *
   * @param wanted how many; there are fewer where lines are long or do not end in a line feed
   */
  List<PlainRows> slices(int wanted) {
    List<PlainRows> slices = new ArrayList<>();
    int begin = 0;
    for (int slice = 1; slice <= wanted && begin < text.length(); slice++) {
      int about = (int) ((long) text.length() * slice / wanted);
      int feed = slice == wanted ? -1 : text.indexOf('\n', Math.max(begin, about));
      int end = feed < 0 ? text.length() : feed + 1;
      slices.add(new PlainRows(text, delimiter, begin == 0 ? firstLine : 0, begin, end));
      begin = end;
    }
    return slices.isEmpty() ? List.of(plainRows()) : slices;
  }

  /** The first rows that are not blank. */
  List<Row> sample(int count) {
    List<Row> sample = new ArrayList<>();
    if (plain) {
      PlainRows rows = plainRows();
      while (sample.size() < count && rows.next()) {
        if (!rows.blank()) {
          sample.add(new Row(rows.number(), rows.cells()));
        }
      }
      return sample;
    }
    try (CsvReader<CsvRecord> reader = reader()) {
      Iterator<CsvRecord> records = reader.iterator();
      while (records.hasNext() && sample.size() < count) {
        Row row = row(records.next());
        if (!row.blank()) {
          sample.add(row);
        }
      }
      return sample;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives every row in order, blank ones too. */
  void each(Consumer<Row> taker) {
    try (CsvReader<CsvRecord> reader = reader()) {
      for (CsvRecord cells : reader) {
        taker.accept(row(cells));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Row row(CsvRecord cells) {
    return new Row((int) cells.getStartingLineNumber() + firstLine, cells.getFields());
  }

  private CsvReader<CsvRecord> reader() {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .quoteCharacter(quote)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(true)
        .trimWhitespacesAroundQuotes(true)
        .skipEmptyLines(true)
        .ofCsvRecord(text);
  }

  // The delimiter is the character that stands equally often in most lines.
  private static char delimiter(String text) {
    List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(SAMPLE_LINES).toList();
    char best = NONE;
    long bestLines = 0;
    for (char candidate : DELIMITERS.toCharArray()) {
      long agreeing = agreeing(lines, candidate);
      if (agreeing > bestLines) {
        best = candidate;
        bestLines = agreeing;
      }
    }
    return best;
  }

  private static long agreeing(List<String> lines, char candidate) {
    var linesByCount = new HashMap<Integer, Long>();
    for (String line : lines) {
      int count = 0;
      boolean quoted = false;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        quoted ^= c == '"';
        count += !quoted && c == candidate ? 1 : 0;
      }
      if (count > 0) {
        linesByCount.merge(count, 1L, Long::sum);
      }
    }
    return linesByCount.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
