package dev.callboard.numbers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What libphonenumber does with the digits behind a calling code: takes the trunk prefix away and
 * tells of what kind the rest is. Its metadata of one region, compiled. Thread-safe.
 */
final class NationalRules {

  /** The bit of the general description, which every valid number matches. */
  static final int GENERAL = 1;

  /** The bit of premium-rate numbers, where they were compiled. */
  static final int PREMIUM = 2;

  private final Optional<DialPrefix> trunk;
  private final NumberLengths lengths;
  private final DigitAutomaton kinds;

  private NationalRules(PhoneMetadata metadata, List<PhoneNumberDesc> descriptions) {
    if (!metadata.getNationalPrefixTransformRule().isEmpty()) {
      throw new UnsupportedOperationException("a trunk prefix that is not just taken away");
    }
    String prefix = metadata.getNationalPrefixForParsing();
    trunk = prefix.isEmpty() ? Optional.empty() : Optional.of(DialPrefix.of(prefix));
    lengths = new NumberLengths(descriptions);
    List<String> patterns = new ArrayList<>();
    for (PhoneNumberDesc description : descriptions) {
      patterns.add(description.getNationalNumberPattern());
    }
    kinds = new DigitAutomaton(patterns);
  }

  /**
   * All there is to know about a region.
   *
   * @throws UnsupportedOperationException when it cannot be compiled exactly
   */
  static NationalRules whole(PhoneMetadata metadata) {
    return new NationalRules(metadata, descriptions(metadata));
  }

  /**
   * Enough to read a number of another country, not to tell whether it is valid; none when the
   * calling code belongs to no region or the rules cannot be compiled exactly.
   */
  static Optional<NationalRules> general(int callingCode) {
    String region = PhoneNumberUtil.getInstance().getRegionCodeForCountryCode(callingCode);
    if (region.equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY)) {
      return Optional.empty();
    }
    PhoneMetadata metadata =
        DefaultMetadataDependenciesProvider.getInstance()
            .getPhoneNumberMetadataSource()
            .getMetadataForRegion(region);
    try {
      return Optional.of(new NationalRules(metadata, List.of(metadata.getGeneralDesc())));
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** Where the number begins behind the trunk prefix: maybeStripNationalPrefixAndCarrierCode. */
  int afterTrunk(byte[] digits, int from, int to) {
    if (trunk.isEmpty() || from == to) {
      return from;
    }
    int end = trunk.get().end(digits, from, to);
    boolean kept = end < 0 || matchesGeneral(digits, from, to) && !matchesGeneral(digits, end, to);
    return kept ? from : end;
  }

  /** The same, unless what is left could be no number: the end of parseHelper. */
  int significant(byte[] digits, int from, int to) {
    int behind = afterTrunk(digits, from, to);
    NumberLengths.Fit fit = lengths.of(to - behind);
    return fit == NumberLengths.Fit.POSSIBLE || fit == NumberLengths.Fit.TOO_LONG ? behind : from;
  }

  /** matchNationalNumber with the general description, which does not look at the length. */
  boolean matchesGeneral(byte[] digits, int from, int to) {
    return (kinds.match(digits, from, to) & GENERAL) != 0;
  }

  /** isNumberMatchingDesc for every kind at once, as bits. */
  int kind(byte[] digits, int from, int to) {
    return kinds.match(digits, from, to) & lengths.kinds(to - from);
  }

  /** getNumberTypeHelper answers something else than UNKNOWN. */
  static boolean valid(int kind) {
    return (kind & GENERAL) != 0 && kind != GENERAL;
  }

  /** How a number of so many digits fits. */
  NumberLengths.Fit fit(int length) {
    return lengths.of(length);
  }

  // The general description and the premium one come first: GENERAL and PREMIUM are their bits.
  private static List<PhoneNumberDesc> descriptions(PhoneMetadata metadata) {
    List<PhoneNumberDesc> descriptions = new ArrayList<>();
    descriptions.add(metadata.getGeneralDesc());
    descriptions.add(metadata.getPremiumRate());
    descriptions.add(metadata.getFixedLine());
    if (!metadata.getSameMobileAndFixedLinePattern()) {
      descriptions.add(metadata.getMobile());
    }
    descriptions.add(metadata.getTollFree());
    descriptions.add(metadata.getSharedCost());
    descriptions.add(metadata.getVoip());
    descriptions.add(metadata.getPersonalNumber());
    descriptions.add(metadata.getPager());
    descriptions.add(metadata.getUan());
    descriptions.add(metadata.getVoicemail());
    return descriptions;
  }
}
