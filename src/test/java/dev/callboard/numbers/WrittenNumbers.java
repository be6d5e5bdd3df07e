package dev.callboard.numbers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.callboard.country.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Numbers as people write them, good and bad, for one country: examples of every kind the library
 * knows with some digits changed, pure chance, and every way of dialling and grouping them.
 */
final class WrittenNumbers {

  private static final String[] TRUNKS = {"0", "00", "01", "044", "045", "03", "05", "0456", "1"};

  private final Random random;
  private final Country country;
  private final List<String> examples = new ArrayList<>();
  private final List<Integer> codes;

  WrittenNumbers(Country country, long seed) {
    this.random = new Random(seed);
    this.country = country;
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    this.codes = library.getSupportedCallingCodes().stream().sorted().toList();
    for (PhoneNumberType type : PhoneNumberType.values()) {
      PhoneNumber example = library.getExampleNumberForType(country.region(), type);
      if (example != null) {
        examples.add(library.getNationalSignificantNumber(example));
      }
    }
    examples.add(
        library.getNationalSignificantNumber(
            library.getExampleNumberForType(country.region(), PhoneNumberType.MOBILE)));
  }

  /** The next one, plainly written nine times in ten. */
  String next() {
    String text = separated(dialled(national()));
    return chance(10) ? decorated(text) : text;
  }

  /** The next one, written as a clerk would: four plain forms, three of four with a good length. */
  String tidy() {
    String mobile = examples.getLast();
    int own = chance(4) ? 5 + random.nextInt(5) : 7;
    String national = mobile.substring(0, mobile.length() - 7) + chanceDigits(own);
    return switch (random.nextInt(4)) {
      case 0 -> country.callingCode() + national;
      case 1 -> "+" + country.callingCode() + " " + national.substring(0, 3) + "-" + rest(national);
      case 2 -> "0" + national;
      default -> national;
    };
  }

  private static String rest(String national) {
    return national.substring(3, 6) + "-" + national.substring(6);
  }

  private String national() {
    if (chance(6)) {
      return chance(4)
          ? "1" + chanceDigits(1 + random.nextInt(5))
          : chanceDigits(1 + random.nextInt(20));
    }
    String example = examples.get(random.nextInt(examples.size()));
    return mutated(example, random.nextInt(example.length() + 1), true);
  }

  // Leading digits decide the range, so change from the end mostly.
  private String mutated(String example, int changes, boolean lengths) {
    var digits = new StringBuilder(example);
    for (int i = 0; i < changes; i++) {
      int at =
          lengths && chance(3)
              ? random.nextInt(digits.length())
              : digits.length() - 1 - random.nextInt(Math.min(7, digits.length()));
      digits.setCharAt(at, digit());
    }
    if (lengths && chance(5)) {
      digits.setLength(Math.max(1, digits.length() - 1 - random.nextInt(3)));
    }
    if (lengths && chance(5)) {
      digits.append(chanceDigits(1 + random.nextInt(3)));
    }
    return digits.toString();
  }

  private String dialled(String national) {
    String code = Integer.toString(country.callingCode());
    return switch (random.nextInt(18)) {
      case 16 -> "+" + foreign();
      case 17 -> "00" + foreign();
      case 0, 1 -> "0" + national;
      case 2 -> code + national;
      case 3, 4 -> "+" + code + national;
      case 5 -> "00" + code + national;
      case 6 -> "+" + code + "0" + national;
      case 7 -> code + "0" + national;
      case 8 -> code + trunk() + national;
      case 9 -> trunk() + national;
      case 10 -> "+" + code + trunk() + national;
      case 11 -> "00" + random.nextInt(10) + code + national;
      case 12 -> "+" + (chance(2) ? chanceDigits(2) : "0") + national;
      case 13 -> "0" + random.nextInt(10) + code + national;
      case 14 -> code + code + national;
      default -> national;
    };
  }

  private String foreign() {
    int code = codes.get(random.nextInt(codes.size()));
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    String region = library.getRegionCodeForCountryCode(code);
    String national =
        region.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY)
            ? chanceDigits(9)
            : library.getNationalSignificantNumber(library.getExampleNumber(region));
    String trunk = chance(3) ? trunk() : "";
    return code + trunk + mutated(national, random.nextInt(4), true);
  }

  private String separated(String dialled) {
    int style = random.nextInt(6);
    if (style < 2) {
      return dialled;
    }
    var text = new StringBuilder();
    for (int i = 0; i < dialled.length(); i++) {
      text.append(dialled.charAt(i));
      if (chance(4)) {
        text.append(style == 2 ? ' ' : style == 3 ? '-' : " -.()".charAt(random.nextInt(5)));
      }
    }
    if (chance(4)) {
      text.insert(0, chance(2) ? "(" : " ");
    }
    return chance(8) ? text + " " : text.toString();
  }

  private String decorated(String text) {
    return switch (random.nextInt(14)) {
      case 0 -> text + " ext " + random.nextInt(1000);
      case 1 -> text + "x" + random.nextInt(1000);
      case 2 -> "tel:" + text;
      case 3 -> text + ".0";
      case 4 -> text.replace('0', '\uff10').replace('8', '\uff18');
      case 5 -> "=\"" + text + "\"";
      case 6 -> "\u202a" + text + "\u202c";
      case 7 -> text.replaceFirst("\\d", "A");
      case 8 -> text.replace("-", "\u00a0");
      case 9 -> chance(2) ? text + "+" : "\u00a0" + text + (chance(2) ? ".0\u00a0" : "\u00a0");
      case 10 -> text + "#";
      case 11 -> "'" + text;
      case 12 -> "+" + text;
      default -> text.replace(" ", "/");
    };
  }

  private String trunk() {
    return TRUNKS[random.nextInt(TRUNKS.length)];
  }

  private String chanceDigits(int length) {
    var digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append(digit());
    }
    return digits.toString();
  }

  private char digit() {
    return (char) ('0' + random.nextInt(10));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
