package dev.callboard.calls;

import dev.callboard.platform.BillPage;
import dev.callboard.platform.BillQuery;
import java.io.IOException;

/**
 * The truth about call records: pages as the platform sent them, durable before anything else
 * happens with them, and the verdicts on the spans they fill. The database follows it.
 */
public final class RecordLog {

  RecordLog() {}

  /**
   * Makes a page durable, then brings the database up to it.
   *
   * @return how many of its records the database did not have
   */
  public int append(BillQuery query, BillPage page) throws IOException {
    throw new UnsupportedOperationException();
  }
}
