package dev.callboard.cli;

import dev.callboard.campaign.Agreement;
import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.hours.CalleeZones;
import dev.callboard.campaign.hours.HoursPreset;
import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.numbers.JudgedNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What calling hours say of a campaign (public interface). Not legal advice.
 *
 * @param anyHour whether they are left aside
 * @param allowed whether all numbers may be called now
 * @param opens when they may be next, as an instant; left out while they may or when never
 * @param closes when that ends; left out while they may not
 * @param zones zones the people called may be in
 * @param open how many of the zones are within their hours
 * @param label what kind of calls the hours are about
 * @param known whether hours were found at all
 * @param source the rule
 * @param url where it was read
 * @param date of the rule
 */
record HoursLine(
    boolean anyHour,
    boolean allowed,
    @Nullable String opens,
    @Nullable String closes,
    List<String> zones,
    int open,
    String label,
    boolean known,
    String source,
    String url,
    String date) {

  static HoursLine of(CampaignPlan plan, List<JudgedNumber> list, HoursRules rules, Instant now) {
    Set<ZoneId> zones = new TreeSet<>((a, b) -> a.getId().compareTo(b.getId()));
    for (JudgedNumber number : list) {
      if (number.accepted()) {
        zones.addAll(CalleeZones.of(plan.country(), number.canonical()));
      }
    }
    HoursVerdict verdict = rules.allowed(now, zones.isEmpty() ? plan.country().zones() : zones);
    HoursPreset preset = verdict.preset();
    return new HoursLine(
        plan.anyHour(),
        verdict.allowed(),
        written(verdict.opens()),
        written(verdict.closes()),
        verdict.zones().stream().map(ZoneId::getId).collect(Collectors.toList()),
        verdict.open(),
        preset.label(),
        preset.known(),
        preset.source(),
        preset.url(),
        preset.date());
  }

  /** The same as it is kept with a campaign. */
  Agreement.Hours told() {
    return new Agreement.Hours(
        allowed, zones.stream().map(ZoneId::of).toList(), open, label, source, date);
  }

  private static @Nullable String written(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  /** Prints it for people. */
  void print(Report report) {
    report.line("cli.hours.source", label, source, date);
    if (opens != null) {
      report.line("cli.hours.until", HoursWords.clocks(Instant.parse(opens), zones));
    } else if (!allowed) {
      report.line("cli.hours.never");
    }
    if (zones.size() > 1) {
      report.line("cli.hours.zones", open, zones.size(), String.join(", ", zones));
    }
    if (allowed) {
      Instant end = Instant.parse(Objects.requireNonNull(closes));
      report.line("cli.hours.open", HoursWords.clocks(end, zones));
    }
    if (anyHour) {
      report.line("cli.hours.anyhour");
    }
  }
}
