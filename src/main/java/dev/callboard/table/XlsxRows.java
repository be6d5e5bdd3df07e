package dev.callboard.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX with inline text cells, flushed as it grows; a further sheet begins where one is full. */
final class XlsxRows implements TableFile.RowWriter {

  /** Rows a sheet may have (ECMA-376; Excel's specifications and limits). */
  static final int FULL = 1_048_576;

  private static final int FLUSHED = 1000;

  private final OutputStream out;
  private final Workbook workbook;
  private final int full;
  private List<String> header = List.of();
  private Worksheet sheet;
  private int sheets = 1;
  private int row;

  XlsxRows(Path file) throws IOException {
    this(file, FULL);
  }

  /** The same with sheets that are full sooner. */
  XlsxRows(Path file, int full) throws IOException {
    this.full = full;
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    workbook = new Workbook(out, "Callboard", null);
    sheet = workbook.newWorksheet("1");
  }

  @Override
  public void row(List<String> cells) throws IOException {
    if (header.isEmpty()) {
      header = List.copyOf(cells);
    }
    if (row == full) {
      sheet.finish();
      sheet = workbook.newWorksheet(Integer.toString(++sheets));
      row = 0;
      put(header);
    }
    put(cells);
  }

  private void put(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.inlineString(row, column, cells.get(column));
      }
    }
    if (++row % FLUSHED == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    // The workbook leaves the stream it was given open, and its last bytes in the buffer.
    try (out) {
      workbook.finish();
      workbook.close();
    }
  }
}
