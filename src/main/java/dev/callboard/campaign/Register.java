package dev.callboard.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * An imported register of people who want no calls.
 *
 * @param name what the supervisor calls it, for example that of the authority
 * @param country the platform's country code
 * @param date of the register, as {@code 2026-11-01}
 * @param fileName the file it was read from
 * @param numbers how many it has
 * @param importedAt when it was read, as an instant
 * @param stored name of the file that holds its numbers
 * @param sha256 of that file, in hexadecimal
 */
public record Register(
    String name,
    String country,
    String date,
    String fileName,
    int numbers,
    String importedAt,
    String stored,
    String sha256) {

  /** The beginning of its day, by which it is dated. */
  Instant since() {
    return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  boolean sameAs(Register other) {
    return name.equals(other.name) && country.equals(other.country);
  }
}
