package dev.callboard.numbers;

import java.util.Optional;

/**
 * Ways of writing a number that were dialled once and are invalid today, and what they became. Lists
 * kept for years are full of them.
 */
final class RetiredForms {

  private static final int MEXICAN_LENGTH = 10;
  private static final int OLD_COLOMBIAN_LANDLINE_LENGTH = 8;

  private RetiredForms() {}

  /**
   * What a national number became.
   *
   * @param region ISO region
   * @param national the national significant number as libphonenumber read it, invalid today
   * @return the number as it is dialled now, to be judged again; empty when no rule fits
   */
  static Optional<String> today(String region, String national) {
    return switch (region) {
      case "MX" -> mexico(national);
      case "CO" -> colombia(national);
      default -> Optional.empty();
    };
  }

  // Until August 2019 mobiles were dialled with 1 from abroad, 044 or 045 inside, landlines with
  // 01.
  private static Optional<String> mexico(String national) {
    for (String prefix : new String[] {"044", "045", "01", "1"}) {
      if (national.startsWith(prefix) && national.length() == prefix.length() + MEXICAN_LENGTH) {
        return Optional.of(national.substring(prefix.length()));
      }
    }
    return Optional.empty();
  }

  // On 1 September 2021 landlines (area digit and seven, dialled 03 + area) got 60 in front.
  private static Optional<String> colombia(String national) {
    String landline = national.startsWith("03") ? national.substring(2) : national;
    return landline.length() == OLD_COLOMBIAN_LANDLINE_LENGTH
        ? Optional.of("60" + landline)
        : Optional.empty();
  }
}
