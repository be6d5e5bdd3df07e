package dev.callboard.ui.calls;

import dev.callboard.calls.CallPage;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallSort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where pages of calls come from. Blocks. */
interface CallSource {

  /** Makes ready to answer one filter, so that several parts of a page ask for the same. */
  Asked ask(FilterValues values) throws Exception;

  /** How many records a filter has. */
  default long count(FilterValues values) throws Exception {
    return ask(values).page(CallSort.START, true, 0, 1).total();
  }

  /** How many rows are fetched in one go at most; a page of more comes in parts. */
  int atOnce();

  /** One filter's answers. */
  @FunctionalInterface
  interface Asked {
    /** Reads rows from an offset on, counted from 0. */
    Page page(CallSort sort, boolean descending, long offset, int limit) throws Exception;
  }

  /**
   * A page.
   *
   * @param total how many records the filter has
   * @param totals their sums; null where the source does not know
   */
  record Page(List<CallRecord> rows, long total, CallPage.@Nullable Totals totals) {}
}
