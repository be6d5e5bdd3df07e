package dev.callboard.country;

import java.time.ZoneId;
import java.util.List;

/**
 * A country numbers can be called in.
 *
 * @param nationcode the platform's short code, for example {@code id} (platform documentation,
 *     PlayVoice)
 * @param region the ISO 3166 region that decides numbering rules, for example {@code ID}
 * @param callingCode the international calling code without plus, for example 62
 * @param zones the time zones people in the country live in; never empty
 */
public record Country(String nationcode, String region, int callingCode, List<ZoneId> zones) {

  public Country {
    zones = List.copyOf(zones);
  }
}
