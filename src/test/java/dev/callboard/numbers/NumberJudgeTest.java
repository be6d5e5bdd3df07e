package dev.callboard.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.callboard.country.Countries;
import dev.callboard.country.Country;
import dev.callboard.text.Texts;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumberJudgeTest {

  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  static Stream<Country> countries() {
    return Countries.all().stream();
  }

  @ParameterizedTest
  @CsvSource({
    "id, 081200000001, 6281200000001",
    "id, 81200000001, 6281200000001",
    "id, 6281200000001, 6281200000001",
    "id, +62 812-0000-0001, 6281200000001",
    "id, +62 (0)812 0000 0001, 6281200000001",
    "id, 006281200000001, 6281200000001",
    "id, ０８１２０００００００１, 6281200000001",
    "id, '\u202a+6281200000001\u202c', 6281200000001",
    "id, tel:+62-812-0000-0001, 6281200000001",
    "id, 81200000001.0, 6281200000001",
    "id, '=\"081200000001\"', 6281200000001",
    "in, 00919800000001, 919800000001",
    "tha, 0066810000001, 66810000001",
    "tha, 0810000001, 66810000001",
    "vn, 0084912000001, 84912000001",
    "ph, 0917 000 0001, 639170000001",
    "co, 00573100000001, 573100000001",
    "co, 033100000001, 573100000001",
    "co, 0312000001, 576012000001",
    "co, +57 1 2000001, 576012000001",
    "co, 6012000001, 576012000001",
    "mx, 55 1200 0001, 525512000001",
    "mx, +5215512000001, 525512000001",
    "mx, 0445512000001, 525512000001",
    "mx, 0455512000001, 525512000001",
    "mx, 015512000001, 525512000001",
    "mx, 15512000001, 525512000001",
  })
  void manyFormsOneNumber(String country, String written, String canonical) {
    NumberJudge.Verdict verdict = judge(country, written);
    assertThat(verdict.rejection()).isNull();
    assertThat(verdict.canonical()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "id, -, NO_DIGITS",
    "id, Budi, NO_DIGITS",
    "id, 0812-CALL-ME1, LETTERS",
    "id, 081200000001x, LETTERS",
    "id, Pak 081200000001, LETTERS",
    "id, 081200000001 ext 12, EXTENSION",
    "id, 081200000001 x12, EXTENSION",
    "id, 8.12E+10, ROUNDED",
    "id, '8,12E+10', ROUNDED",
    "id, +447900000001, OTHER_COUNTRY",
    "id, +999 1234567, OTHER_COUNTRY",
    "id, 0812, TOO_SHORT",
    "id, 12, TOO_SHORT",
    "mx, 551200000123, TOO_LONG",
    "id, 112, NOT_DIALLABLE",
    "mx, 911, NOT_DIALLABLE",
    "id, 0809 1000001, NOT_DIALLABLE",
    "in, 2000000001, NOT_A_NUMBER",
    "mx, 0441234567, NOT_A_NUMBER",
  })
  void everyNoHasItsReason(String country, String written, Rejection reason) {
    assertThat(judge(country, written).rejection()).isEqualTo(reason);
  }

  @ParameterizedTest
  @MethodSource("countries")
  void agreesWithTheLibrary(Country country) throws Exception {
    var judge = new NumberJudge(country);
    var random = new Random(country.callingCode());
    PhoneNumber example = LIBRARY.getExampleNumberForType(country.region(), PhoneNumberType.MOBILE);
    String mobile = LIBRARY.getNationalSignificantNumber(example);
    int accepted = 0;
    for (int i = 0; i < 4000; i++) {
      String written = mutated(mobile, random, country);
      NumberJudge.Verdict verdict = judge.judge(written);
      boolean valid = validByLibrary(written, country);
      accepted += valid ? 1 : 0;
      if (valid) {
        assertThat(verdict.rejection()).as(written).isNull();
        assertThat("+" + verdict.canonical())
            .isEqualTo(
                LIBRARY.format(
                    LIBRARY.parse(written, country.region()),
                    PhoneNumberUtil.PhoneNumberFormat.E164));
      } else if (verdict.rejection() == null) {
        String national = verdict.canonical().substring(2);
        assertThat(LIBRARY.isValidNumber(LIBRARY.parse("+" + verdict.canonical(), null))).isTrue();
        assertThat(country.region().equals("MX") || country.region().equals("CO"))
            .as("only retired forms are repaired: " + written + " " + national)
            .isTrue();
      }
    }
    assertThat(accepted).isGreaterThan(500);
  }

  @ParameterizedTest
  @EnumSource(Rejection.class)
  void everyReasonHasASentence(Rejection reason) {
    String sentence = new Texts(Locale.ENGLISH).get("numbers.rejection." + reason);
    assertThat(sentence).hasSizeGreaterThan(20).doesNotContain("''");
  }

  @Test
  void aVerdictPrintsNoNumber() {
    assertThat(judge("id", "081200000001").toString()).isEqualTo("Verdict[accepted]");
  }

  private static NumberJudge.Verdict judge(String country, String written) {
    return new NumberJudge(Countries.find(country).orElseThrow()).judge(written);
  }

  private static String mutated(String mobile, Random random, Country country) {
    var digits = new StringBuilder(mobile);
    for (int i = random.nextInt(4); i > 0; i--) {
      digits.setCharAt(random.nextInt(digits.length()), (char) ('0' + random.nextInt(10)));
    }
    if (random.nextInt(4) == 0) {
      digits.setLength(digits.length() - 1);
    }
    if (random.nextInt(6) == 0) {
      digits.append(random.nextInt(10));
    }
    return switch (random.nextInt(4)) {
      case 0 -> "+" + country.callingCode() + digits;
      case 1 -> "0" + digits;
      case 2 -> country.callingCode() + " " + digits;
      default -> digits.toString();
    };
  }

  private static boolean validByLibrary(String written, Country country) {
    try {
      PhoneNumber number = LIBRARY.parse(written, country.region());
      return number.getCountryCode() == country.callingCode()
          && LIBRARY.isValidNumber(number)
          && LIBRARY.getNumberType(number) != PhoneNumberType.PREMIUM_RATE;
    } catch (NumberParseException e) {
      return false;
    }
  }
}
