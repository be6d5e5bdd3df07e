package dev.callboard.cli;

import dev.callboard.campaign.SendEnd;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why batches wait for calling hours, by the callee's clock and by the operator's. */
final class HoursWords {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

  private HoursWords() {}

  static void explain(Report report, SendEnd.OutsideHours outside) {
    var preset = outside.verdict().preset();
    List<String> zones = outside.verdict().zones().stream().map(ZoneId::getId).toList();
    if (outside.tooSlow()) {
      report.note("cli.hours.slow", outside.batch());
    }
    Instant opens = outside.opens();
    if (opens == null) {
      report.note("cli.hours.never");
    } else {
      report.note("cli.hours.until", clocks(opens, zones));
    }
    report.note("cli.hours.source", preset.label(), preset.source(), preset.date());
  }

  /** A moment by every clock that matters, for example {@code Mon 2026-11-23 08:00 Asia/Jakarta}. */
  static String clocks(Instant at, List<String> zones) {
    return Stream.concat(zones.stream(), Stream.of(ZoneId.systemDefault().getId()))
        .distinct()
        .map(zone -> CLOCK.format(at.atZone(ZoneId.of(zone))) + " " + zone)
        .collect(Collectors.joining(", "));
  }
}
