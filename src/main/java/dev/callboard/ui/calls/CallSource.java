package dev.callboard.ui.calls;

import dev.callboard.calls.CallPage;
import dev.callboard.calls.CallRecord;
import dev.callboard.calls.CallSort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where pages of calls come from. Blocks. */
@FunctionalInterface
interface CallSource {

  /** Reads a page; page numbers are counted from 0. */
  Page page(CallFilters filters, CallSort sort, boolean descending, int page, int size)
      throws Exception;

  /**
   * A page.
   *
   * @param total how many records the filter has
   * @param totals their sums; null where the source does not know
   */
  record Page(List<CallRecord> rows, long total, CallPage.@Nullable Totals totals) {}
}
