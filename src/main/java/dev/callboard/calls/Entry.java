package dev.callboard.calls;

import dev.callboard.platform.Bill;
import java.util.ArrayList;
import java.util.Collection;
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
    var entries = new ArrayList<Entry>(page.size());
    for (Bill bill : distinct(page)) {
      entries.add(new Entry(bill, CallColumns.row(bill)));
    }
    entries.sort(ORDER);
    return entries;
  }

  /** Pages repeat an id so seldom that they are looked through for it first. */
  private static Collection<Bill> distinct(List<Bill> page) {
    long[] ids = page.stream().mapToLong(Bill::id).sorted().toArray();
    boolean twice = false;
    for (int i = 1; i < ids.length; i++) {
      twice |= ids[i] == ids[i - 1];
    }
    if (!twice) {
      return page;
    }
    Map<Long, Bill> latest = LinkedHashMap.newLinkedHashMap(page.size());
    page.forEach(bill -> latest.put(bill.id(), bill));
    return latest.values();
  }
}
