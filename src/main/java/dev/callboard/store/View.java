package dev.callboard.store;

import dev.callboard.journal.Frame;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Tables that follow a journal. */
public interface View {

  /** Names the view in the database; never changes. */
  String name();

  /**
   * Brings the tables up by one frame, in the transaction that also remembers the frame as applied.
   *
   * @throws IOException when the frame cannot be understood
   */
  void apply(Connection connection, Frame frame) throws SQLException, IOException;

  /**
   * Learns that the transaction of the frame that was applied last is committed.
   *
   * @param frame the frame
   */
  default void committed(Frame frame) {}
}
