package dev.callboard.cli;

import dev.callboard.campaign.CampaignPlan;
import dev.callboard.campaign.Preflight;
import dev.callboard.campaign.SkipGroup;
import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.campaign.hours.PlatformDay;
import dev.callboard.numbers.JudgedNumber;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who would be called and who not (public interface).
 *
 * @param preflight always true; tells it from a batch
 * @param campaign the campaign's name
 * @param country the platform's country code
 * @param voice file name or URL
 * @param imported numbers in the list
 * @param numbers numbers to call
 * @param skipped numbers not called
 * @param reasons how many are skipped for which reason
 * @param batches requests it takes
 * @param waitSeconds ringing time; left out where the platform decides
 * @param connSeconds talking time; left out where the platform decides
 * @param dropsAt when the platform drops what is left, if its day is Beijing's (inferred); left out
 *     when it does not
 * @param barredNextDay the day without calls, by the callee's calendar, on which the platform would
 *     go on with whom it does not reach today; left out when there is none
 * @param hours what calling hours say
 */
record PreflightLine(
    boolean preflight,
    String campaign,
    String country,
    String voice,
    int imported,
    int numbers,
    int skipped,
    Map<String, Integer> reasons,
    int batches,
    @Nullable Integer waitSeconds,
    @Nullable Integer connSeconds,
    boolean userKey,
    boolean todayOnly,
    @Nullable String dropsAt,
    @Nullable String barredNextDay,
    HoursLine hours) {

  static PreflightLine of(Preflight sheet, List<JudgedNumber> list, HoursRules rules, Instant now) {
    Map<String, Integer> reasons = new TreeMap<>();
    for (SkipGroup group : sheet.skipped()) {
      String reason = group.why().rule().name().toLowerCase(Locale.ROOT);
      reasons.merge(reason, group.count(), Integer::sum);
    }
    CampaignPlan plan = sheet.plan();
    return new PreflightLine(
        true,
        plan.name(),
        plan.country().nationcode(),
        plan.voiceFile(),
        sheet.imported(),
        sheet.toCall(),
        sheet.skippedInAll(),
        reasons,
        sheet.batches(),
        plan.waitSeconds(),
        plan.connSeconds(),
        plan.userKey(),
        plan.todayOnly(),
        plan.todayOnly() ? PlatformDay.end(now).toString() : null,
        plan.todayOnly()
            ? null
            : rules
                .barredNextDay(now, plan.country().zones())
                .map(day -> day.date().toString())
                .orElse(null),
        HoursLine.of(plan, list, rules, now));
  }

  /** Prints it for people. */
  void print(Report report) {
    report.line("cli.preflight.head", campaign, voice, country);
    report.line("cli.preflight.numbers", imported, numbers, batches);
    report.line("cli.preflight.skipped", skipped);
    reasons.forEach((reason, count) -> report.line("cli.preflight.reason", reason, count));
    report.line(todayOnly ? "cli.preflight.today" : "cli.preflight.nextday");
    if (dropsAt != null) {
      report.line("cli.preflight.drops", HoursWords.clocks(Instant.parse(dropsAt), List.of()));
    }
    if (barredNextDay != null) {
      report.line("cli.preflight.barred", barredNextDay);
    }
    hours.print(report);
  }
}
