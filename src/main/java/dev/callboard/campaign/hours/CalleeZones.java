package dev.callboard.campaign.hours;

import dev.callboard.country.Country;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The time zones somebody may be in, judged by the number. Where it does not tell, all zones of the
 * country.
 *
 * <p>Mexico has a table of its own: libphonenumber 9.0.43 puts Cancún, Chihuahua and Ciudad Juárez
 * into zones an hour off. Area codes that are not in it count as unknown.
 */
public final class CalleeZones {

  private static final String MEXICO = "52";
  private static final int LONGEST_AREA = 3;

  private static final Map<String, ZoneId> MEXICAN_AREAS =
      areas(
          Map.of(
              "America/Cancun", "983 984 987 998",
              "America/Tijuana", "616 646 661 664 665 686",
              "America/Hermosillo", "622 631 637 638 642 644 662",
              "America/Chihuahua", "614 625 627 639",
              "America/Ciudad_Juarez", "656",
              "America/Ojinaga", "626",
              "America/Mazatlan", "311 612 613 615 624 667 668 669 672 673 687",
              "America/Matamoros", "867 868 877 878 899",
              "America/Mexico_City",
                  "33 55 56 81 222 229 246 442 443 444 449 477 492 618 722 744 771 777 833 844 871"
                      + " 951 961 981 993 999"));

  private CalleeZones() {}

  /**
   * Returns the zones of a number; never empty.
   *
   * @param canonical E.164 digits without plus
   */
  public static List<ZoneId> of(Country country, String canonical) {
    if (country.region().equals("MX") && canonical.startsWith(MEXICO)) {
      String national = canonical.substring(MEXICO.length());
      for (int length = 2; length <= Math.min(LONGEST_AREA, national.length()); length++) {
        ZoneId zone = MEXICAN_AREAS.get(national.substring(0, length));
        if (zone != null) {
          return List.of(zone);
        }
      }
    }
    return country.zones();
  }

  /**
   * Returns the zones of all of some numbers; the country's when there are no numbers.
   *
   * @param canonical E.164 digits without plus
   */
  public static List<ZoneId> of(Country country, Iterable<String> canonical) {
    Set<ZoneId> zones = new LinkedHashSet<>();
    if (country.zones().size() > 1) {
      canonical.forEach(number -> zones.addAll(of(country, number)));
    }
    return zones.isEmpty() ? country.zones() : List.copyOf(zones);
  }

  private static Map<String, ZoneId> areas(Map<String, String> codesByZone) {
    Map<String, ZoneId> zones = new HashMap<>();
    codesByZone.forEach(
        (zone, codes) -> {
          for (String code : codes.split(" ")) {
            zones.put(code, ZoneId.of(zone));
          }
        });
    return Map.copyOf(zones);
  }
}
