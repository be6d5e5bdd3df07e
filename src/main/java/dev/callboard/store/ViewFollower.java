package dev.callboard.store;

import dev.callboard.job.Courtesy;
import dev.callboard.job.JobControl;
import dev.callboard.journal.Frame;
import dev.callboard.journal.Journal;
import dev.callboard.journal.Position;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a view at the end of its journal. How far it is stands in the database, written in the same
 * transaction as what was applied: a deleted or older database therefore catches up by itself.
 */
public final class ViewFollower {

  /** Payload of one transaction while catching up: some twenty pages of records. */
  private static final long GROUP_BYTES = 8L << 20;

  /** What a small frame costs beside its bytes. */
  private static final long FRAME_BYTES = 4_096;

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
   * Applies every frame that is not applied yet, some to a transaction.
   *
   * @param control progress in bytes of the journal
   * @return how many frames were applied
   * @throws IOException when the journal or the database fails; what was applied stays
   */
  public synchronized long catchUp(JobControl control) throws IOException {
    if (applied.compareTo(journal.end()) >= 0) {
      return 0;
    }
    var catching = new CatchingUp(control, journal.bytesFrom(applied));
    try {
      journal.replay(applied, catching::ahead, catching::take);
    } catch (IOException e) {
      catching.flush();
      throw e;
    }
    catching.flush();
    return catching.frames;
  }

  /** Gathers frames into groups. */
  private final class CatchingUp {
    private final JobControl control;
    private final long bytes;
    private List<Frame> group = new ArrayList<>();
    private long frames;

    CatchingUp(JobControl control, long bytes) {
      this.control = control;
      this.bytes = bytes;
    }

    void ahead(Frame frame) {
      try {
        if (!control.cancelled()) {
          view.ahead(frame);
        }
      } catch (IOException e) {
        // Applying it meets the same trouble, in its turn and behind what comes before it.
      }
    }

    void take(Frame frame) throws IOException {
      if (control.cancelled()) {
        return;
      }
      group.add(frame);
      if (size(group) >= GROUP_BYTES) {
        flush();
        control.progress(bytes - journal.bytesFrom(applied), bytes);
      }
    }

    void flush() throws IOException {
      List<Frame> whole = group;
      group = new ArrayList<>();
      frames += whole.size();
      apply(whole);
    }
  }

  private static long size(List<Frame> frames) {
    return frames.stream().mapToLong(frame -> frame.payload().length + FRAME_BYTES).sum();
  }

  /**
   * Applies a frame that was just appended, without reading it back where nothing lies between.
   *
   * @param frame the journal's last frame
   */
  public void follow(Frame frame) throws IOException {
    follow(List.of(frame));
  }

  /**
   * The same for frames that were appended together, in one transaction.
   *
   * @param frames the journal's last ones, at least one
   */
  public synchronized void follow(List<Frame> frames) throws IOException {
    if (applied.equals(frames.getFirst().at())) {
      apply(frames);
    } else {
      catchUp(JobControl.NONE);
    }
  }

  /** What cannot be applied together is applied one by one, up to what cannot at all. */
  private void apply(List<Frame> frames) throws IOException {
    try {
      together(frames);
    } catch (IOException e) {
      if (frames.size() == 1) {
        throw e;
      }
      for (Frame frame : frames) {
        together(List.of(frame));
      }
    }
  }

  private void together(List<Frame> frames) throws IOException {
    if (frames.isEmpty()) {
      return;
    }
    try {
      database.write(
          connection -> {
            view.begin();
            for (Frame frame : frames) {
              Courtesy.giveWay();
              try {
                view.apply(connection, frame);
              } catch (IOException e) {
                throw new SQLException(e);
              }
            }
            view.end(connection);
            remember(connection, frames.getLast().next());
            return null;
          });
      applied = frames.getLast().next();
      view.committed(frames);
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
