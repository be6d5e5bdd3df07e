package dev.callboard.campaign;

import dev.callboard.country.Country;
import dev.callboard.profile.NumberForm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How numbers of a country are written to a platform, and how numbers in its records are read back:
 * records carry any form (platform documentation, GetBill example; trunks add prefixes).
 *
 * @param callingCode the country's calling code without plus
 * @param form the profile's setting
 * @param prefix digits before every number; usually empty
 */
public record WrittenForm(int callingCode, NumberForm form, String prefix) {

  /** The form a profile prescribes for a country. */
  public static WrittenForm of(Country country, NumberForm form, String prefix) {
    return new WrittenForm(country.callingCode(), form, prefix);
  }

  /**
   * Writes a number as the platform wants it.
   *
   * @param canonical E.164 digits without plus
   */
  public String write(String canonical) {
    return switch (form) {
      case NATIONAL -> prefix + national(canonical);
      case COUNTRY_CODE -> prefix + canonical;
      case E164 -> prefix + "+" + canonical;
    };
  }

  /** The number without its calling code. */
  public String national(String canonical) {
    String code = Integer.toString(callingCode);
    return canonical.startsWith(code) ? canonical.substring(code.length()) : canonical;
  }

  /**
   * Every canonical number a written one can mean, the likeliest first: national, with trunk zero,
   * with calling code, plus or {@code 00}, each with or without the prefix. Which one is meant is
   * told by what was sent.
   */
  public List<String> readings(String written) {
    String digits = digits(written);
    Set<String> readings = new LinkedHashSet<>();
    if (!prefix.isEmpty() && digits.startsWith(digits(prefix))) {
      read(digits.substring(digits(prefix).length()), readings);
    }
    read(digits, readings);
    return new ArrayList<>(readings);
  }

  private void read(String digits, Set<String> readings) {
    String code = Integer.toString(callingCode);
    String bare = withoutZeros(digits);
    if (bare.isEmpty()) {
      return;
    }
    String asInternational =
        bare.startsWith(code) ? code + withoutZeros(bare.substring(code.length())) : "";
    if (form == NumberForm.NATIONAL) {
      readings.add(code + bare);
    }
    if (asInternational.length() > code.length()) {
      readings.add(asInternational);
    }
    readings.add(code + bare);
  }

  private static String withoutZeros(String digits) {
    int from = 0;
    while (from < digits.length() && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  private static String digits(String text) {
    var digits = new StringBuilder(text.length());
    text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }
}
