package dev.callboard.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import dev.callboard.country.Country;
import dev.callboard.numbers.NumberJudge.Verdict;
import java.util.Optional;

/**
 * Judges written numbers by asking libphonenumber itself: the measure every faster way is held to.
 *
 * <p>Beyond the library it reads {@code 00} as the international prefix everywhere and repairs
 * numbers that only a {@linkplain RetiredForms retired way of dialling} makes invalid. Thread-safe.
 */
final class LibraryJudge {

  private static final int LONGEST_SHORT_CODE = 6;

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();
  private final Country country;
  private final String internationalPrefix;

  LibraryJudge(Country country) {
    this.country = country;
    this.internationalPrefix = "00" + country.callingCode();
  }

  /** Judges one number as it was written; never DUPLICATE or SUPPRESSED, which need a list. */
  Verdict judge(String written) {
    String text = WrittenNumber.clean(written);
    if (WrittenNumber.rounded(text)) {
      return rejected(Rejection.ROUNDED);
    }
    String digits = WrittenNumber.digits(text);
    if (digits.isEmpty()) {
      return rejected(Rejection.NO_DIGITS);
    }
    PhoneNumber number;
    try {
      number = library.parse(international(text, digits), country.region());
    } catch (NumberParseException e) {
      return unparsed(text, digits, e.getErrorType());
    }
    if (number.hasExtension()) {
      return rejected(Rejection.EXTENSION);
    }
    if (WrittenNumber.letters(text)) {
      return rejected(Rejection.LETTERS);
    }
    if (number.getCountryCode() != country.callingCode()) {
      return new Verdict(canonical(number), Rejection.OTHER_COUNTRY);
    }
    return library.isValidNumber(number) ? valid(number) : repaired(number, digits);
  }

  private String international(String text, String digits) {
    return digits.startsWith(internationalPrefix) && !text.startsWith("+")
        ? "+" + digits.substring(2)
        : text;
  }

  private Verdict valid(PhoneNumber number) {
    boolean premium = library.getNumberType(number) == PhoneNumberType.PREMIUM_RATE;
    return new Verdict(canonical(number), premium ? Rejection.NOT_DIALLABLE : null);
  }

  private Verdict repaired(PhoneNumber number, String digits) {
    String national = library.getNationalSignificantNumber(number);
    Optional<String> today = RetiredForms.today(country.region(), national);
    if (today.isPresent()) {
      PhoneNumber repaired =
          new PhoneNumber()
              .setCountryCode(country.callingCode())
              .setNationalNumber(Long.parseLong(today.get()));
      if (library.isValidNumber(repaired)) {
        return valid(repaired);
      }
    }
    if (shortCode(digits)) {
      return new Verdict(canonical(number), Rejection.NOT_DIALLABLE);
    }
    return new Verdict(
        canonical(number),
        switch (library.isPossibleNumberWithReason(number)) {
          case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> Rejection.TOO_SHORT;
          case TOO_LONG -> Rejection.TOO_LONG;
          default -> Rejection.NOT_A_NUMBER;
        });
  }

  private Verdict unparsed(String text, String digits, NumberParseException.ErrorType problem) {
    if (WrittenNumber.letters(text)) {
      return rejected(Rejection.LETTERS);
    }
    if (shortCode(digits)) {
      return rejected(Rejection.NOT_DIALLABLE);
    }
    return rejected(
        switch (problem) {
          case INVALID_COUNTRY_CODE -> Rejection.OTHER_COUNTRY;
          case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Rejection.TOO_SHORT;
          case TOO_LONG -> Rejection.TOO_LONG;
          case NOT_A_NUMBER -> digits.length() <= 2 ? Rejection.TOO_SHORT : Rejection.NOT_A_NUMBER;
        });
  }

  private boolean shortCode(String digits) {
    if (digits.length() > LONGEST_SHORT_CODE || digits.startsWith("0")) {
      return false;
    }
    PhoneNumber number =
        new PhoneNumber()
            .setCountryCode(country.callingCode())
            .setNationalNumber(Long.parseLong(digits));
    return shortNumbers.isEmergencyNumber(digits, country.region())
        || shortNumbers.isValidShortNumberForRegion(number, country.region());
  }

  private String canonical(PhoneNumber number) {
    return number.getCountryCode() + library.getNationalSignificantNumber(number);
  }

  private static Verdict rejected(Rejection rejection) {
    return new Verdict("", rejection);
  }
}
