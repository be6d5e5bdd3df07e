package dev.callboard.country;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The countries the platform calls: six documented, Vietnam observed (platform documentation,
 * PlayVoice, {@code nationcode}).
 */
public final class Countries {

  private static final List<Country> ALL =
      List.of(
          country("in", "IN", 91, "Asia/Kolkata"),
          country("id", "ID", 62, "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"),
          country("ph", "PH", 63, "Asia/Manila"),
          country(
              "mx",
              "MX",
              52,
              "America/Mexico_City",
              "America/Cancun",
              "America/Tijuana",
              "America/Hermosillo",
              "America/Chihuahua",
              "America/Mazatlan"),
          country("co", "CO", 57, "America/Bogota"),
          country("tha", "TH", 66, "Asia/Bangkok"),
          country("vn", "VN", 84, "Asia/Ho_Chi_Minh"));

  private Countries() {}

  /** Returns all countries, the documented ones first. */
  public static List<Country> all() {
    return ALL;
  }

  /**
   * Finds a country by the platform's short code or by its ISO region, without regard to case.
   *
   * @param code for example {@code id}, {@code tha} or {@code TH}
   */
  public static Optional<Country> find(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT);
    return Stream.concat(
            ALL.stream().filter(c -> c.nationcode().equals(wanted)),
            ALL.stream().filter(c -> c.region().toLowerCase(Locale.ROOT).equals(wanted)))
        .findFirst();
  }

  private static Country country(String nationcode, String region, int code, String... zones) {
    return new Country(nationcode, region, code, Stream.of(zones).map(ZoneId::of).toList());
  }
}
