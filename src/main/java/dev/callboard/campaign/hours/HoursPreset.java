package dev.callboard.campaign.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calling hours of one kind of call in one country, as far as somebody could find them out.
 *
 * @param id names it in files, for example {@code id-collection}
 * @param country the platform's country code
 * @param label what kind of calls it is about
 * @param known whether hours were found; without, nothing is allowed
 * @param weekly hours of each weekday; a weekday that is absent is closed
 * @param holidayHours hours on holidays, empty for none; null when holidays are days like others
 * @param source the rule they come from; as found, in most cases by a secondary source
 * @param url where that was read
 * @param date of the rule, as precisely as it is known
 * @param note what else to know; may be empty
 */
public record HoursPreset(
    String id,
    String country,
    String label,
    boolean known,
    Map<DayOfWeek, OpenHours> weekly,
    @Nullable List<OpenHours> holidayHours,
    String source,
    String url,
    String date,
    String note) {

  public HoursPreset {
    weekly = Map.copyOf(weekly);
    holidayHours = holidayHours == null ? null : List.copyOf(holidayHours);
  }

  /** Hours of a date; empty when it is closed. */
  List<OpenHours> on(LocalDate date, Set<LocalDate> holidays) {
    if (holidayHours != null && holidays.contains(date)) {
      return holidayHours;
    }
    OpenHours hours = weekly.get(date.getDayOfWeek());
    return hours == null ? List.of() : List.of(hours);
  }
}
