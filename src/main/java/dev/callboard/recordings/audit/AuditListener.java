package dev.callboard.recordings.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** Learns of deeds as the database follows the journal: now, and again whenever it is rebuilt. */
@FunctionalInterface
public interface AuditListener {

  /**
   * Takes one deed, in the transaction that stores it.
   *
   * @param connection the only writer
   */
  void noted(Connection connection, AuditEntry entry) throws SQLException;
}
