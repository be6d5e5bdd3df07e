package dev.callboard.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV in UTF-8 without a byte order mark, so that a script finds the first header's plain name.
 * Cells a spreadsheet would run as a formula get an apostrophe in front (OWASP, CSV Injection); a
 * plain number with a sign and a lone pressed key cannot do harm and stay as they are.
 */
final class CsvRows implements TableFile.RowWriter {

  private static final Pattern DANGEROUS = Pattern.compile("(?s)[=+\\-@\\t\\r\\n].*");
  private static final Pattern HARMLESS = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?|[-+]");

  private final CsvWriter csv;

  CsvRows(Path file) throws IOException {
    csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
  }

  @Override
  public void row(List<String> cells) {
    csv.writeRecord(cells.stream().map(CsvRows::defused).toList());
  }

  static String defused(String cell) {
    return DANGEROUS.matcher(cell).matches() && !HARMLESS.matcher(cell).matches()
        ? "'" + cell
        : cell;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
