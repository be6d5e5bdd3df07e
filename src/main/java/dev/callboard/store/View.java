package dev.callboard.store;

import dev.callboard.journal.Frame;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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
   * May begin to understand a frame that will be applied soon: called ahead, on another thread, in
   * order, only while the view catches up.
   *
   * @throws IOException when the frame cannot be understood
   */
  default void ahead(Frame frame) throws IOException {}

  /** Learns that a transaction of one or more frames begins. */
  default void begin() {}

  /** Does what one transaction needs done once, behind its last frame. */
  default void end(Connection connection) throws SQLException {}

  /**
   * Learns that the transaction of the frames that were applied last is committed.
   *
   * @param frames all of them, in order
   */
  default void committed(List<Frame> frames) {}
}
