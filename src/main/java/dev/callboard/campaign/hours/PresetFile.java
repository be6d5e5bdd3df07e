package dev.callboard.campaign.hours;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The presets file as it stands on the disk, for hands to edit.
 *
 * @param use which preset applies in a country, by id; the first of the country where none is named
 * @param presets all of them
 * @param holidays dates by country code, like {@code 2026-12-25}
 */
record PresetFile(
    @Nullable Map<String, String> use,
    List<Written> presets,
    @Nullable Map<String, List<String>> holidays) {

  private static final Gson GSON = new Gson();
  private static final String CLOSED = "closed";
  private static final String AS_USUAL = "as usual";

  /**
   * A preset as it is written.
   *
   * @param hours by days, for example {@code "mon-fri": "08:00-20:00"}
   * @param holidays {@code closed}, {@code as usual} or hours of their own
   * @param status {@code known} or {@code unknown}
   */
  record Written(
      String id,
      String country,
      String label,
      String status,
      @Nullable Map<String, String> hours,
      String holidays,
      String source,
      String url,
      String date,
      @Nullable String note) {

    Written changed(Map<DayOfWeek, OpenHours> weekly, @Nullable List<OpenHours> onHolidays) {
      Map<String, String> written = new LinkedHashMap<>();
      new TreeMap<>(weekly)
          .forEach((day, open) -> written.put(dayName(day), open.from() + "-" + end(open)));
      String special =
          onHolidays == null
              ? AS_USUAL
              : onHolidays.isEmpty()
                  ? CLOSED
                  : onHolidays.getFirst().from() + "-" + end(onHolidays.getFirst());
      return new Written(id, country, label, "known", written, special, source, url, date, note);
    }

    private static String end(OpenHours open) {
      return open.to().equals(LocalTime.MIDNIGHT) ? "24:00" : open.to().toString();
    }

    HoursPreset preset() {
      Map<DayOfWeek, OpenHours> weekly = new EnumMap<>(DayOfWeek.class);
      if (hours != null) {
        hours.forEach(
            (days, open) -> days(days).forEach(d -> weekly.put(d, OpenHours.parse(open))));
      }
      return new HoursPreset(
          id,
          country,
          label,
          status.equals("known"),
          weekly,
          switch (holidays) {
            case CLOSED -> List.of();
            case AS_USUAL -> null;
            default -> List.of(OpenHours.parse(holidays));
          },
          source,
          url,
          date,
          note == null ? "" : note);
    }
  }

  /**
   * Reads it.
   *
   * @throws IOException when a part of it cannot be understood
   */
  static PresetFile parse(String json, String name) throws IOException {
    try {
      PresetFile file = GSON.fromJson(json, PresetFile.class);
      file.all();
      file.holidays().values().forEach(dates -> dates.forEach(LocalDate::parse));
      return file;
    } catch (JsonParseException
        | IllegalArgumentException
        | DateTimeParseException
        | NullPointerException e) {
      throw new IOException(name + " cannot be understood: " + e.getMessage(), e);
    }
  }

  @Override
  public Map<String, List<String>> holidays() {
    return holidays == null ? Map.of() : holidays;
  }

  List<HoursPreset> all() {
    return presets.stream().map(Written::preset).toList();
  }

  HoursRules rules(String country) throws IOException {
    List<HoursPreset> here = all().stream().filter(p -> p.country().equals(country)).toList();
    String wanted = use == null ? null : use.get(country);
    HoursPreset preset =
        here.stream()
            .filter(p -> wanted == null || p.id().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new IOException("no calling hours for country " + country));
    Set<LocalDate> dates =
        holidays().getOrDefault(country, List.of()).stream()
            .map(LocalDate::parse)
            .collect(Collectors.toSet());
    return new HoursRules(preset, dates);
  }

  PresetFile using(String country, String id) {
    Map<String, String> chosen = new HashMap<>(use == null ? Map.of() : use);
    chosen.put(country, id);
    return new PresetFile(chosen, presets, holidays);
  }

  PresetFile changing(
      String id, Map<DayOfWeek, OpenHours> weekly, @Nullable List<OpenHours> holidayHours)
      throws IOException {
    if (presets.stream().noneMatch(p -> p.id().equals(id))) {
      throw new IOException("no calling hours named " + id);
    }
    return new PresetFile(
        use,
        presets.stream().map(p -> p.id().equals(id) ? p.changed(weekly, holidayHours) : p).toList(),
        holidays);
  }

  PresetFile withCountryOf(PresetFile other, String country) {
    Map<String, String> chosen = new HashMap<>(use == null ? Map.of() : use);
    chosen.remove(country);
    Map<String, List<String>> dates = new HashMap<>(holidays());
    dates.remove(country);
    if (other.holidays().containsKey(country)) {
      dates.put(country, other.holidays().get(country));
    }
    List<Written> all = new ArrayList<>(presets);
    all.removeIf(p -> p.country().equals(country));
    other.presets().stream().filter(p -> p.country().equals(country)).forEach(all::add);
    return new PresetFile(chosen, all, dates);
  }

  PresetFile withHolidays(String country, Set<LocalDate> dates) {
    Map<String, List<String>> all = new HashMap<>(holidays());
    all.put(country, dates.stream().sorted().map(LocalDate::toString).toList());
    return new PresetFile(use, presets, all);
  }

  private static List<DayOfWeek> days(String written) {
    String[] ends = written.toLowerCase(Locale.ROOT).split("-", -1);
    int first = day(ends[0]);
    int last = day(ends[ends.length - 1]);
    return List.of(DayOfWeek.values()).stream()
        .filter(d -> d.getValue() >= first && d.getValue() <= last)
        .toList();
  }

  private static String dayName(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT).substring(0, 3);
  }

  private static int day(String written) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).startsWith(written) && written.length() == 3) {
        return day.getValue();
      }
    }
    throw new IllegalArgumentException("weekday " + written);
  }
}
