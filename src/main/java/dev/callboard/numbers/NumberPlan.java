package dev.callboard.numbers;

import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import dev.callboard.country.Country;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The numbering plan of a country: libphonenumber's metadata compiled, and the steps of its
 * {@code PhoneNumberUtil.parse} and {@code isValidNumber} over bare digits (libphonenumber 9.0.43).
 *
 * <p>Gives exactly the verdict of {@link LibraryJudge} or none; the names of the library's own steps
 * stand beside ours. Thread-safe.
 */
final class NumberPlan {

  private static final int LEAST_DIGITS = 3;
  private static final int LEAST_NATIONAL = 2;
  private static final int MOST_NATIONAL = 17;

  private final String region;
  private final int callingCode;
  private final byte[] code;
  private final DialPrefix international;
  private final NationalRules rules;
  private final ShortCodes shortCodes;
  private final Supplier<ForeignCodes> foreign = new Late<>(ForeignCodes::new);

  private NumberPlan(Country country, PhoneMetadata metadata) {
    region = country.region();
    callingCode = country.callingCode();
    code = Integer.toString(callingCode).getBytes(StandardCharsets.US_ASCII);
    international = DialPrefix.of(metadata.getInternationalPrefix());
    rules = NationalRules.whole(metadata);
    shortCodes = new ShortCodes(region);
  }

  /** The plan of a country; none when its metadata say more than can be compiled exactly. */
  static Optional<NumberPlan> of(Country country) {
    PhoneMetadata metadata =
        DefaultMetadataDependenciesProvider.getInstance()
            .getPhoneNumberMetadataSource()
            .getMetadataForRegion(country.region());
    if (metadata == null
        || metadata.getCountryCode() != country.callingCode()
        || metadata.getMainCountryForCode()
        || metadata.hasLeadingDigits()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new NumberPlan(country, metadata));
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** Judges; {@link PackedVerdict#UNCOVERED} where the library has to decide. */
  long judge(PlainNumber number) {
    byte[] digits = number.digits;
    int count = number.count();
    if (count == 0) {
      return PackedVerdict.of(0, Rejection.NO_DIGITS);
    }
    if (count < LEAST_DIGITS) {
      return PackedVerdict.UNCOVERED;
    }
    if (number.plus()) {
      return withPlus(digits, 0, count);
    }
    if (digits[0] == '0' && digits[1] == '0' && hasCode(digits, 2, count)) {
      return withPlus(digits, 2, count);
    }
    int end = internationalEnd(digits, count);
    if (end >= 0) {
      return behindPrefix(digits, end, count);
    }
    return national(digits, afterOwnCode(digits, count), count);
  }

  private long withPlus(byte[] digits, int from, int to) {
    if (to - from < LEAST_DIGITS) {
      return PackedVerdict.UNCOVERED;
    }
    if (digits[from] == '0') {
      // The library tries once more without the plus; then only an international prefix helps.
      return digits[from + 1] == '0' || internationalEnd(digits, to) >= 0
          ? PackedVerdict.UNCOVERED
          : PackedVerdict.of(0, Rejection.OTHER_COUNTRY);
    }
    return behindPrefix(digits, from, to);
  }

  // The calling code follows: ours, another country's or none.
  private long behindPrefix(byte[] digits, int from, int to) {
    if (to - from < LEAST_DIGITS) {
      return PackedVerdict.UNCOVERED;
    }
    if (hasCode(digits, from, to)) {
      return national(digits, from + code.length, to);
    }
    int other = foreign.get().code(digits, from, to);
    if (other == ForeignCodes.NONE) {
      return unparsed(digits, to, Rejection.OTHER_COUNTRY);
    }
    Optional<NationalRules> theirs = foreign.get().rules(other);
    return theirs.isPresent()
        ? foreign(digits, from + ForeignCodes.length(other), to, other, theirs.get())
        : PackedVerdict.UNCOVERED;
  }

  private long foreign(byte[] digits, int begin, int to, int code, NationalRules theirs) {
    if (to - begin < LEAST_NATIONAL) {
      return unparsed(digits, to, Rejection.TOO_SHORT);
    }
    int from = theirs.significant(digits, begin, to);
    if (to - from < LEAST_NATIONAL) {
      return unparsed(digits, to, Rejection.TOO_SHORT);
    }
    if (to - from > MOST_NATIONAL) {
      return unparsed(digits, to, Rejection.TOO_LONG);
    }
    return ForeignCodes.length(code) + to - from > PackedVerdict.MOST_DIGITS
        ? PackedVerdict.UNCOVERED
        : PackedVerdict.of(canonical(code, digits, from, to), Rejection.OTHER_COUNTRY);
  }

  // maybeExtractCountryCode, the branch for numbers without an international prefix.
  private int afterOwnCode(byte[] digits, int to) {
    if (!hasCode(digits, 0, to)) {
      return 0;
    }
    int rest = rules.afterTrunk(digits, code.length, to);
    boolean better = !rules.matchesGeneral(digits, 0, to) && rules.matchesGeneral(digits, rest, to);
    return better || rules.fit(to) == NumberLengths.Fit.TOO_LONG ? rest : 0;
  }

  // The end of parseHelper, with the calling code gone.
  private long national(byte[] digits, int begin, int to) {
    if (to - begin < LEAST_NATIONAL) {
      return unparsed(digits, to, Rejection.TOO_SHORT);
    }
    int from = rules.significant(digits, begin, to);
    if (to - from < LEAST_NATIONAL) {
      return unparsed(digits, to, Rejection.TOO_SHORT);
    }
    if (to - from > MOST_NATIONAL) {
      return unparsed(digits, to, Rejection.TOO_LONG);
    }
    return code.length + to - from > PackedVerdict.MOST_DIGITS
        ? PackedVerdict.UNCOVERED
        : judged(digits, from, to);
  }

  private long judged(byte[] digits, int from, int to) {
    int kind = rules.kind(digits, from, to);
    if (NationalRules.valid(kind)) {
      return accepted(digits, from, to, kind);
    }
    Optional<String> today =
        RetiredForms.today(
            region, new String(digits, from, to - from, StandardCharsets.ISO_8859_1));
    if (today.isPresent()) {
      byte[] repaired = today.get().getBytes(StandardCharsets.ISO_8859_1);
      int repairedKind = rules.kind(repaired, 0, repaired.length);
      if (repaired[0] == '0') {
        return PackedVerdict.UNCOVERED;
      }
      if (NationalRules.valid(repairedKind)) {
        return accepted(repaired, 0, repaired.length, repairedKind);
      }
    }
    return PackedVerdict.of(
        canonical(callingCode, digits, from, to),
        shortCodes.contain(digits, to) ? Rejection.NOT_DIALLABLE : unfit(to - from));
  }

  private Rejection unfit(int length) {
    return switch (rules.fit(length)) {
      case TOO_SHORT, LOCAL_ONLY -> Rejection.TOO_SHORT;
      case TOO_LONG -> Rejection.TOO_LONG;
      case POSSIBLE, BETWEEN -> Rejection.NOT_A_NUMBER;
    };
  }

  private long accepted(byte[] digits, int from, int to, int kind) {
    return PackedVerdict.of(
        canonical(callingCode, digits, from, to),
        (kind & NationalRules.PREMIUM) == 0 ? null : Rejection.NOT_DIALLABLE);
  }

  private static long canonical(int code, byte[] digits, int from, int to) {
    long canonical = code;
    for (int i = from; i < to; i++) {
      canonical = canonical * 10 + digits[i] - '0';
    }
    return canonical;
  }

  private long unparsed(byte[] digits, int count, Rejection reason) {
    return PackedVerdict.of(
        0, shortCodes.contain(digits, count) ? Rejection.NOT_DIALLABLE : reason);
  }

  // parsePrefixAsIdd: no calling code begins with 0.
  private int internationalEnd(byte[] digits, int to) {
    int end = international.end(digits, 0, to);
    return end >= 0 && end < to && digits[end] == '0' ? -1 : end;
  }

  private boolean hasCode(byte[] digits, int from, int to) {
    if (to - from < code.length) {
      return false;
    }
    for (int i = 0; i < code.length; i++) {
      if (digits[from + i] != code[i]) {
        return false;
      }
    }
    return true;
  }
}
