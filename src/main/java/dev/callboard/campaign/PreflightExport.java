package dev.callboard.campaign;

import dev.callboard.job.JobControl;
import dev.callboard.numbers.JudgedNumber;
import dev.callboard.numbers.SkipReason;
import dev.callboard.table.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes a pre-flight list: one line per number, who would be called and who not and why. */
public final class PreflightExport {

  private static final List<String> HEADER =
      List.of("row", "written", "number", "called", "reason", "source", "since");

  private PreflightExport() {}

  /**
   * Writes a CSV or XLSX file, complete or not at all; a cancelled export leaves none.
   *
   * @param out ends in {@code .csv} or {@code .xlsx}
   * @return lines written, header not counted; {@link TableFile#STOPPED} when it was cancelled
   */
  public static long write(List<JudgedNumber> numbers, Path out, JobControl control)
      throws IOException {
    long lines = 0;
    try (TableFile table = TableFile.begin(out, HEADER)) {
      for (JudgedNumber number : numbers) {
        if (control.cancelled()) {
          return TableFile.STOPPED;
        }
        table.row(cells(number));
        control.progress(++lines, numbers.size());
      }
      table.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return lines;
  }

  private static List<String> cells(JudgedNumber number) {
    SkipReason why = number.why();
    Instant since = why == null ? null : why.since();
    return List.of(
        Integer.toString(number.row()),
        number.raw(),
        number.canonical(),
        why == null ? "yes" : "no",
        why == null ? "" : why.rule().name().toLowerCase(Locale.ROOT),
        why == null ? "" : why.source(),
        since == null ? "" : since.toString());
  }
}
