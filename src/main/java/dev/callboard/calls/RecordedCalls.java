package dev.callboard.calls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Learns of call records as they are stored: now, and again whenever the database is rebuilt. */
@FunctionalInterface
public interface RecordedCalls {

  /**
   * Takes the records of one page, in the transaction that stores them.
   *
   * @param connection the only writer
   * @param calls the page's records, new and known ones; may be empty
   */
  void recorded(Connection connection, List<CallRecord> calls) throws SQLException;
}
