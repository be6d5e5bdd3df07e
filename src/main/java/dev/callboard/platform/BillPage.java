package dev.callboard.platform;

import java.util.List;

/**
 * One page of call records.
 *
 * @param totalItems how many records the platform says the query has
 * @param currentPage the page it says this is
 * @param itemsPerPage its page size
 * @param bills the records, in the platform's order
 * @param unreadable records on the page that could not be read (no usable id); 0 normally
 * @param raw the answer's bytes as they came
 * @param reqTime the platform's clock when it took the request, Unix seconds; 0 when missing
 */
public record BillPage(
    long totalItems,
    int currentPage,
    int itemsPerPage,
    List<Bill> bills,
    int unreadable,
    byte[] raw,
    long reqTime) {

  /** Records are many and personal: only their count is printed. */
  @Override
  public String toString() {
    return "BillPage[" + currentPage + ": " + bills.size() + " of " + totalItems + "]";
  }
}
