package dev.callboard.calls;

import dev.callboard.journal.Packed;
import org.jspecify.annotations.Nullable;

/**
 * A page or a verdict that is ready to be stored.
 *
 * @param frame what goes into the record log; null when nothing on the page is new or changed
 * @param records of the frame
 * @param pages 1 for a page, 0 for a verdict
 */
record Prepared(@Nullable Packed frame, PageRecords records, int pages) {

  /** Nothing at all. */
  static final Prepared NOTHING = new Prepared(null, PageRecords.NONE, 0);
}
