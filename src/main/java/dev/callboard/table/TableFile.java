package dev.callboard.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table on its way into a file. Nothing stands under the file's name before {@link #finish}: a
 * temporary file beside it is forced to the disk and renamed. Every cell is text, so that no program
 * eats leading zeros or turns numbers into {@code 4.41E+11}; what a spreadsheet would take for a
 * formula is defused.
 */
public final class TableFile implements AutoCloseable {

  /** What an export returns in place of its lines when it was stopped and left no file. */
  public static final long STOPPED = -1;

  private static final String PART = ".part";

  /** The end of a temporary file's name: the process that writes it, and which of its files it is. */
  private static final Pattern LEFT = Pattern.compile("(\\d{1,18})-[0-9a-f-]{36}\\.part");

  private final Path target;
  private final Path temporary;
  private final RowWriter writer;
  private boolean finished;

  private TableFile(Path target, Path temporary, RowWriter writer) {
    this.target = target;
    this.temporary = temporary;
    this.writer = writer;
  }

  /** Writes rows in one format. */
  interface RowWriter extends AutoCloseable {
    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Whether a file's name ends in a format that can be written. */
  public static boolean canWrite(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".xlsx");
  }

  /**
   * How many sheets a table needs under a name: a sheet of an XLSX file holds 1 048 576 rows, the header
   * among them; a CSV file has one.
   */
  public static long sheets(Path file, long rows) {
    boolean csv = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    return csv ? 1 : Math.max(1, Math.ceilDiv(rows, XlsxRows.FULL - 1L));
  }

  /**
   * Begins a table.
   *
   * @param target ends in {@code .csv} or {@code .xlsx}
   * @throws IOException when the folder cannot be written
   * @throws IllegalArgumentException for any other ending
   */
  public static TableFile begin(Path target, List<String> header) throws IOException {
    if (!canWrite(target)) {
      throw new IllegalArgumentException("not .csv or .xlsx: " + target.getFileName());
    }
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    sweep(folder, target);
    Path temporary =
        folder.resolve(
            begun(target) + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + PART);
    boolean csv = target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    try {
      RowWriter writer = csv ? new CsvRows(temporary) : new XlsxRows(temporary);
      var table = new TableFile(target, temporary, writer);
      table.row(header);
      return table;
    } catch (IOException | UncheckedIOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  private static String begun(Path target) {
    return "." + target.getFileName() + ".";
  }

  /** Takes away what a killed process left of the same file; what a running one writes stays. */
  private static void sweep(Path folder, Path target) throws IOException {
    String begun = begun(target);
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(folder, path -> path.getFileName().toString().startsWith(begun))) {
      for (Path part : parts) {
        Matcher name = LEFT.matcher(part.getFileName().toString().substring(begun.length()));
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  /**
   * Adds a row.
   *
   * @throws UncheckedIOException when the disk does not take it
   */
  public void row(List<String> cells) {
    try {
      writer.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the table durable under its name, in place of what stood there. */
  public void finish() throws IOException {
    writer.close();
    try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    finished = true;
    // The name is durable with its folder; Windows needs no such step and has no way to do it.
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel folder = FileChannel.open(temporary.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  /** Throws away what is not finished. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      try {
        writer.close();
      } finally {
        Files.deleteIfExists(temporary);
      }
    }
  }
}
