package dev.callboard.calls;

import dev.callboard.platform.Bill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record on its way into the database.
 *
 * @param bill the record
 * @param row what the search index holds of it; its location is set once the page has a place
 */
record Entry(Bill bill, long[] row) {

  private static final Comparator<Entry> ORDER =
      Comparator.<Entry>comparingLong(e -> e.row[CallColumns.START])
          .thenComparingLong(e -> e.row[CallColumns.ID]);

  /**
   * The records of a page, in order of start and id: near ones share blocks. Of two with one id the
   * later one counts. The same page always gives the same.
   */
  static List<Entry> of(List<Bill> page) {
    Map<Long, Bill> latest = LinkedHashMap.newLinkedHashMap(page.size());
    page.forEach(bill -> latest.put(bill.id(), bill));
    var entries = new ArrayList<Entry>(latest.size());
    for (Bill bill : latest.values()) {
      entries.add(new Entry(bill, CallColumns.row(bill)));
    }
    entries.sort(ORDER);
    return entries;
  }
}
