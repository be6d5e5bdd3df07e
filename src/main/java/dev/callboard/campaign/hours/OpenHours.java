package dev.callboard.campaign.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * A stretch of a day by the wall clock. One that does not end after it begins ends on the next day;
 * one that ends as it begins lasts a day.
 *
 * @param from first moment in which calling is allowed
 * @param to first moment in which it no longer is
 */
public record OpenHours(LocalTime from, LocalTime to) {

  private static final String MIDNIGHT = "24:00";

  /**
   * Reads hours written like {@code 08:00-20:00}; {@code 24:00} is the end of a day.
   *
   * @throws IllegalArgumentException when they are written otherwise
   */
  public static OpenHours parse(String written) {
    String[] ends = written.strip().split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("hours " + written);
    }
    try {
      String to = ends[1].strip();
      return new OpenHours(
          LocalTime.parse(ends[0].strip()),
          to.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(to));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("hours " + written, e);
    }
  }

  /** The moments of one date in one zone. */
  Stretch on(LocalDate date, ZoneId zone) {
    LocalDate last = to.isAfter(from) ? date : date.plusDays(1);
    return new Stretch(
        date.atTime(from).atZone(zone).toInstant(), last.atTime(to).atZone(zone).toInstant());
  }

  /** Two moments and what lies between, the second left out. */
  record Stretch(Instant from, Instant to) {
    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  /** As people write it, for example {@code 08:00–20:00}. */
  @Override
  public String toString() {
    return from + "–" + (to.equals(LocalTime.MIDNIGHT) ? MIDNIGHT : to.toString());
  }
}
