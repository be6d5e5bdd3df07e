package dev.callboard.numbers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.callboard.country.Country;
import java.util.BitSet;
import java.util.List;

/** Tells which telephone numbers a spreadsheet took for quantities, and what they lost by it. */
final class StoredNumbers {

  private final List<BitSet> stored;
  private final NumberColumn column;
  private final Country country;

  /**
   * Looks at one column, or at all.
   *
   * @param stored by column, the rows whose cell is a number
   */
  StoredNumbers(List<BitSet> stored, NumberColumn column, Country country) {
    this.stored = stored;
    this.column = column;
    this.country = country;
  }

  JudgedList told(List<JudgedNumber> judged) {
    BitSet rows = rows();
    boolean zeroInFront =
        "0".equals(PhoneNumberUtil.getInstance().getNddPrefixForRegion(country.region(), true));
    int zerosLost = 0;
    int numbers = 0;
    for (JudgedNumber number : judged) {
      if (rows.get(number.row())) {
        numbers++;
        boolean bare = number.canonical().equals(country.callingCode() + number.raw());
        zerosLost += zeroInFront && number.accepted() && bare ? 1 : 0;
      }
    }
    return new JudgedList(judged, numbers, zerosLost);
  }

  private BitSet rows() {
    if (column.index() != NumberColumn.ALL) {
      return column.index() < stored.size() ? stored.get(column.index()) : new BitSet();
    }
    BitSet any = new BitSet();
    stored.forEach(any::or);
    return any;
  }
}
