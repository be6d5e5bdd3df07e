package dev.callboard.calls;

import dev.callboard.platform.Bill;
import dev.callboard.platform.PlatformClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Learns of call records as they are stored: now, and again whenever the database is rebuilt. */
@FunctionalInterface
public interface RecordedCalls {

  /**
   * Takes the records of some pages, in the transaction that stores them.
   *
   * @param connection the only writer
   * @param calls records that are new or changed; one may be there twice, and then the later counts
   * @param clock at whose offset {@link CallRecord#of} reads their times, where somebody needs them
   */
  void recorded(Connection connection, List<Bill> calls, PlatformClock clock) throws SQLException;
}
