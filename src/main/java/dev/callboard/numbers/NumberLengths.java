package dev.callboard.numbers;

import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import java.util.List;

/** Which lengths the numbers of a country have: tables for every length a written number can have. */
final class NumberLengths {

  private static final int LONGEST = 31;

  private final Fit[] fits = new Fit[LONGEST + 1];
  private final int[] kinds = new int[LONGEST + 1];

  /** The answers of libphonenumber's {@code testNumberLength}. */
  enum Fit {
    TOO_SHORT,
    /** Long enough only for a call within the same town. */
    LOCAL_ONLY,
    POSSIBLE,
    /** Neither the shortest nor the longest, and no number has it. */
    BETWEEN,
    TOO_LONG
  }

  /**
   * Reads the lengths out of the metadata.
   *
   * @param kinds the general description first
   */
  NumberLengths(List<PhoneNumberDesc> kinds) {
    PhoneNumberDesc general = kinds.getFirst();
    for (int length = 0; length <= LONGEST; length++) {
      fits[length] = fit(general, length);
      for (int kind = 0; kind < kinds.size(); kind++) {
        List<Integer> possible = kinds.get(kind).getPossibleLengthList();
        // No lengths of its own: those of the general description, which is asked as well.
        if (possible.isEmpty() || possible.contains(length)) {
          this.kinds[length] |= 1 << kind;
        }
      }
    }
  }

  /** How a national number of so many digits fits. */
  Fit of(int length) {
    return fits[length];
  }

  /** Bit i is set when numbers of kind i may have so many digits. */
  int kinds(int length) {
    return kinds[length];
  }

  private static Fit fit(PhoneNumberDesc general, int length) {
    List<Integer> possible = general.getPossibleLengthList();
    if (general.getPossibleLengthLocalOnlyList().contains(length)) {
      return Fit.LOCAL_ONLY;
    }
    if (possible.contains(length)) {
      return Fit.POSSIBLE;
    }
    if (length < possible.getFirst()) {
      return Fit.TOO_SHORT;
    }
    return length > possible.getLast() ? Fit.TOO_LONG : Fit.BETWEEN;
  }
}
