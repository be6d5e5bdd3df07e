package dev.callboard.campaign;

import dev.callboard.campaign.Agreement.Hours;
import dev.callboard.job.JobControl;
import dev.callboard.table.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what a supervisor agreed to: a line for each thing shown then. */
public final class AgreementExport {

  private static final List<String> HEADER = List.of("item", "value", "count", "source", "since");

  private AgreementExport() {}

  /**
   * Writes a CSV or XLSX file, complete or not at all.
   *
   * @param out ends in {@code .csv} or {@code .xlsx}
   * @return lines written, header not counted
   */
  public static long write(Campaign campaign, Agreement agreement, Path out, JobControl control)
      throws IOException {
    List<List<String>> lines = lines(campaign, agreement);
    try (TableFile table = TableFile.begin(out, HEADER)) {
      for (List<String> line : lines) {
        table.row(line);
      }
      table.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    control.progress(lines.size(), lines.size());
    return lines.size();
  }

  private static List<List<String>> lines(Campaign campaign, Agreement agreement) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(line("campaign", campaign.plan().name()));
    lines.add(line("tag", campaign.id()));
    lines.add(line("agreed_at", agreement.at().toString()));
    lines.add(line("agreed_by", agreement.by()));
    lines.add(line("list", agreement.list().name()));
    lines.add(line("list_sha256", agreement.list().sha256()));
    lines.add(List.of("to_call", "", Integer.toString(agreement.toCall()), "", ""));
    for (SkipGroup group : agreement.skipped()) {
      Instant since = group.why().since();
      lines.add(
          List.of(
              "skipped",
              group.why().rule().name().toLowerCase(Locale.ROOT),
              Integer.toString(group.count()),
              group.why().source(),
              since == null ? "" : since.toString()));
    }
    Hours hours = agreement.hours();
    if (hours != null) {
      lines.add(List.of("hours", hours.kind(), "", hours.source(), hours.date()));
      lines.add(line("hours_allowed", hours.allowed() ? "yes" : "no"));
      lines.add(
          List.of(
              "hours_zones_open",
              hours.zones().stream().map(ZoneId::getId).collect(Collectors.joining(" ")),
              Integer.toString(hours.open()),
              "",
              ""));
    }
    return lines;
  }

  private static List<String> line(String item, String value) {
    return List.of(item, value, "", "", "");
  }
}
