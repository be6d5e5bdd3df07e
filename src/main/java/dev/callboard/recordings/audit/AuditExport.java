package dev.callboard.recordings.audit;

import dev.callboard.job.JobControl;
import dev.callboard.table.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the audit log as a table. */
public final class AuditExport {

  private static final List<String> HEADER =
      List.of("at", "who", "deed", "calls", "text", "details");
  private static final int PAGE = 1000;

  private final AuditStore entries;

  /** Reads from the log's tables. */
  public AuditExport(AuditStore entries) {
    this.entries = entries;
  }

  /**
   * Writes a CSV or XLSX file, complete or not at all.
   *
   * @return entries written
   */
  public long write(AuditFilter filter, Path out, JobControl control)
      throws IOException, SQLException {
    long rows = 0;
    long total = entries.count(filter);
    try (TableFile table = TableFile.begin(out, HEADER)) {
      List<AuditEntry> page;
      do {
        page = entries.page(filter, rows, PAGE);
        for (AuditEntry entry : page) {
          table.row(cells(entry));
        }
        rows += page.size();
        control.progress(rows, total);
      } while (page.size() == PAGE && !control.cancelled());
      if (!control.cancelled()) {
        table.finish();
      }
    }
    return rows;
  }

  /** An entry as texts, in the order of the table's header. */
  static List<String> cells(AuditEntry entry) {
    return List.of(
        entry.at().toString(),
        entry.who(),
        entry.deed().name().toLowerCase(Locale.ROOT),
        entry.calls().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        entry.text(),
        entry.details().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(detail -> detail.getKey() + "=" + detail.getValue())
            .collect(Collectors.joining(" ")));
  }
}
