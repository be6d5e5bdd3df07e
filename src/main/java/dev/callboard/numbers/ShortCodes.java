package dev.callboard.numbers;

import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * Emergency numbers and short codes of a region, compiled: the answers of {@code ShortNumberInfo}'s
 * {@code isEmergencyNumber} and {@code isValidShortNumberForRegion}. Thread-safe.
 */
final class ShortCodes {

  private static final int LONGEST = 6;
  private static final int EMERGENCY = 1;
  private static final int GENERAL_AND_SHORT = 2 | 4;

  private final DigitAutomaton kinds;
  private final int[] byLength = new int[LONGEST + 1];

  /**
   * Compiles.
   *
   * @throws UnsupportedOperationException when it cannot be done exactly
   */
  ShortCodes(String region) {
    PhoneMetadata metadata =
        DefaultMetadataDependenciesProvider.getInstance()
            .getShortNumberMetadataSource()
            .getMetadataForRegion(region);
    if (metadata == null || !metadata.hasEmergency()) {
      throw new UnsupportedOperationException("no short numbers known");
    }
    List<PhoneNumberDesc> descriptions =
        List.of(metadata.getEmergency(), metadata.getGeneralDesc(), metadata.getShortCode());
    List<String> patterns = new ArrayList<>();
    for (PhoneNumberDesc description : descriptions) {
      patterns.add(description.getNationalNumberPattern());
    }
    kinds = new DigitAutomaton(patterns);
    for (int length = 0; length <= LONGEST; length++) {
      // isEmergencyNumber does not look at the length.
      byLength[length] = EMERGENCY;
      for (int kind = 1; kind < descriptions.size(); kind++) {
        List<Integer> possible = descriptions.get(kind).getPossibleLengthList();
        byLength[length] |= possible.isEmpty() || possible.contains(length) ? 1 << kind : 0;
      }
    }
  }

  /** Whether the whole text is one, as {@link LibraryJudge} takes them: up to six digits, no 0. */
  boolean contain(byte[] digits, int count) {
    if (count > LONGEST || digits[0] == '0') {
      return false;
    }
    int kind = kinds.match(digits, 0, count) & byLength[count];
    return (kind & EMERGENCY) != 0 || (kind & GENERAL_AND_SHORT) == GENERAL_AND_SHORT;
  }
}
