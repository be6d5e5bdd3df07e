package dev.callboard.store;

import dev.callboard.job.JobControl;
import dev.callboard.journal.Frame;
import dev.callboard.journal.Journal;
import dev.callboard.journal.Position;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Keeps a view at the end of its journal. How far it is stands in the database, written in the same
 * transaction as what was applied: a deleted or older database therefore catches up by itself.
 */
public final class ViewFollower {

  private final Database database;
  private final Journal journal;
  private final View view;
  private Position applied;

  /**
   * Follows a journal with a view.
   *
   * @throws IOException when the database does not say how far the view is, or is ahead of the
   *     journal; the next opening then begins it anew
   */
  public ViewFollower(Database database, Journal journal, View view) throws IOException {
    this.database = database;
    this.journal = journal;
    this.view = view;
    this.applied = stored();
  }

  /** A database that is ahead of its journal followed another one, or one that was cut since. */
  private Position stored() throws IOException {
    Position stored = readStored();
    if (stored.compareTo(journal.end()) > 0) {
      database.condemn();
      throw new IOException(
          "the database holds more of "
              + view.name()
              + " than its journal; it is built anew from the journals at the next opening");
    }
    return stored;
  }

  private Position readStored() throws IOException {
    try {
      return database.read(
          connection -> {
            try (PreparedStatement select =
                connection.prepareStatement(
                    "SELECT segment, position FROM applied WHERE view_name = ?")) {
              select.setString(1, view.name());
              ResultSet row = select.executeQuery();
              return row.next() ? new Position(row.getLong(1), row.getLong(2)) : Position.START;
            }
          });
    } catch (SQLException e) {
      throw new IOException("the database does not say how far " + view.name() + " is", e);
    }
  }

  /** Up to where everything is applied. */
  public synchronized Position applied() {
    return applied;
  }

  /**
   * Applies every frame that is not applied yet, one transaction each.
   *
   * @param control progress in segments' bytes is not known: counts frames, total 0
   * @return how many frames were applied
   * @throws IOException when the journal or the database fails; what was applied stays
   */
  public synchronized long catchUp(JobControl control) throws IOException {
    long[] frames = {0};
    if (applied.compareTo(journal.end()) >= 0) {
      return 0;
    }
    journal.replay(
        applied,
        frame -> {
          if (!control.cancelled()) {
            apply(frame);
            control.progress(++frames[0], 0);
          }
        });
    return frames[0];
  }

  /**
   * Applies the frame that was just appended, without reading it back where nothing lies between.
   *
   * @param frame the journal's last frame
   */
  public synchronized void follow(Frame frame) throws IOException {
    if (applied.equals(frame.at())) {
      apply(frame);
    } else {
      catchUp(JobControl.NONE);
    }
  }

  private void apply(Frame frame) throws IOException {
    try {
      database.write(
          connection -> {
            try {
              view.apply(connection, frame);
            } catch (IOException e) {
              throw new SQLException(e);
            }
            remember(connection, frame.next());
            return null;
          });
      applied = frame.next();
      view.committed(frame);
    } catch (SQLException e) {
      throw e.getCause() instanceof IOException io
          ? io
          : new IOException("the database refused what the journal holds", e);
    }
  }

  private void remember(Connection connection, Position position) throws SQLException {
    try (PreparedStatement merge =
        connection.prepareStatement(
            "MERGE INTO applied (view_name, segment, position) KEY (view_name) VALUES (?, ?, ?)")) {
      merge.setString(1, view.name());
      merge.setLong(2, position.segment());
      merge.setLong(3, position.offset());
      merge.executeUpdate();
    }
  }
}
