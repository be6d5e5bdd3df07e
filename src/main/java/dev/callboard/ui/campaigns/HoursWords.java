package dev.callboard.ui.campaigns;

import dev.callboard.campaign.SendEnd;
import dev.callboard.campaign.hours.BarredDay;
import dev.callboard.campaign.hours.HoursPreset;
import dev.callboard.campaign.hours.HoursRules;
import dev.callboard.campaign.hours.HoursVerdict;
import dev.callboard.country.Country;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Kit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said about calling hours, by the callee's clock and by the operator's. */
final class HoursWords {

  private final Kit kit;
  private final PresetWords presets;

  HoursWords(Kit kit) {
    this.kit = kit;
    presets = new PresetWords(kit.texts(), kit.formats());
  }

  /** Whether people may be called now, and until or from when. */
  String now(HoursVerdict verdict) {
    if (verdict.closes() != null) {
      return kit.text("campaigns.hours.open", clocks(verdict.closes(), verdict.zones()));
    }
    return verdict.opens() == null
        ? kit.text("campaigns.hours.never")
        : kit.text("campaigns.hours.closed", clocks(verdict.opens(), verdict.zones()));
  }

  /** How many of the zones people may be in are within their hours, and what follows from it. */
  String zones(HoursVerdict verdict) {
    return kit.text(
        "campaigns.hours.zones",
        verdict.open(),
        verdict.zones().size(),
        verdict.zones().stream().map(Formats::place).collect(Collectors.joining(", ")));
  }

  /** On which day without calls the platform would go on. */
  String barred(BarredDay day) {
    return kit.text(
        day.holiday() ? "campaigns.hours.barred.holiday" : "campaigns.hours.barred",
        weekday(day),
        kit.formats().day(day.date()));
  }

  /**
   * What the hours say against beginning at a later moment; empty when nothing does.
   *
   * @param nextDay whether the platform calls on the next day whom it does not reach
   * @param anyHour whether batches leave at any hour
   */
  String later(HoursRules rules, Instant at, Country country, boolean nextDay, boolean anyHour) {
    HoursVerdict verdict = rules.allowed(at, country.zones());
    if (!verdict.allowed() && !anyHour) {
      return verdict.opens() == null
          ? kit.text("campaigns.hours.never")
          : kit.text("campaigns.later.closed", clocks(verdict.opens(), verdict.zones()));
    }
    return nextDay
        ? rules.barredNextDay(at, country.zones()).map(this::barredLater).orElse("")
        : "";
  }

  private String barredLater(BarredDay day) {
    return kit.text("campaigns.later.barred", weekday(day), kit.formats().day(day.date()));
  }

  private String weekday(BarredDay day) {
    return day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, kit.texts().locale());
  }

  /** Which rule that is, and that it is no advice. */
  String source(HoursPreset preset) {
    return kit.text(
        "campaigns.hours.source",
        presets.label(preset),
        presets.source(preset),
        presets.date(preset));
  }

  /** What else to know of that rule; empty for nothing. */
  String note(HoursPreset preset) {
    return presets.note(preset);
  }

  /** Why the batches of a campaign wait. */
  String waits(SendEnd.OutsideHours outside) {
    Instant opens = outside.opens();
    if (opens == null) {
      return kit.text("campaigns.hours.waits.never", outside.batch());
    }
    String waits =
        kit.text(
            outside.tooSlow() ? "campaigns.hours.waits.slow" : "campaigns.hours.waits",
            outside.batch(),
            clocks(opens, outside.verdict().zones()));
    int zones = outside.verdict().zones().size();
    return zones > 1 && !outside.tooSlow() ? waits + " " + zones(outside.verdict()) : waits;
  }

  /** A moment by the operator's clock. */
  String mine(Instant at) {
    return on(at, kit.formats().zone());
  }

  // Two zones that show the same time are told once.
  private String clocks(Instant at, List<ZoneId> zones) {
    Map<String, String> places = new LinkedHashMap<>();
    for (ZoneId zone : zones) {
      places.merge(on(at, zone), Formats.place(zone), (a, b) -> a + ", " + b);
    }
    String theirs =
        places.entrySet().stream()
            .map(e -> kit.text("campaigns.hours.clock", e.getKey(), e.getValue()))
            .collect(Collectors.joining(" · "));
    return kit.text("campaigns.hours.clocks", theirs, mine(at));
  }

  private String on(Instant at, ZoneId zone) {
    LocalDate day = at.atZone(zone).toLocalDate();
    boolean today = day.equals(kit.formats().now().atZone(zone).toLocalDate());
    String minute = kit.formats().minute(at, zone);
    return today ? minute : kit.formats().day(day) + " " + minute;
  }
}
