package dev.callboard.simulator;

import dev.callboard.country.Country;
import java.time.Instant;

/** The invented people of a country: their numbers and the hour it is where they live. */
final class Callees {

  private final Country country;
  private final long lead;
  private final long range;
  private final int offsetSeconds;
  private final int lean;

  /**
   * The people of one country.
   *
   * @param at decides the zone's offset, taken as constant
   */
  Callees(Country country, Instant at) {
    this.country = country;
    this.lead = lead(country);
    this.range = pow10(digits(country));
    this.offsetSeconds = country.zones().getFirst().getRules().getOffset(at).getTotalSeconds();
    this.lean = CountryLean.of(country);
  }

  Country country() {
    return country;
  }

  int lean() {
    return lean;
  }

  /** A mobile number as the national significant number, chosen by hash. */
  String number(long hash) {
    return Long.toString(lead * range + Long.remainderUnsigned(hash, range));
  }

  int localHour(long epochSecond) {
    return (int) Math.floorMod(epochSecond + offsetSeconds, 86_400L) / 3_600;
  }

  private static long lead(Country country) {
    return switch (country.nationcode()) {
      case "id" -> 81;
      case "mx" -> 55;
      case "co" -> 31;
      case "tha" -> 8;
      default -> 9;
    };
  }

  private static int digits(Country country) {
    return switch (country.nationcode()) {
      case "in", "ph", "id" -> 9;
      default -> 8;
    };
  }

  private static long pow10(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }
}
