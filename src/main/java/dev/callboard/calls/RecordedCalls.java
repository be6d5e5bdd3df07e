package dev.callboard.calls;

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
   */
  void recorded(Connection connection, List<CallRecord> calls) throws SQLException;
}
