package dev.callboard.recordings.audit;

import dev.callboard.job.JobControl;
import dev.callboard.journal.Frame;
import dev.callboard.journal.Journal;
import dev.callboard.journal.Position;
import dev.callboard.store.Database;
import dev.callboard.store.View;
import dev.callboard.store.ViewFollower;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The audit log of one profile. Thread-safe. */
public final class AuditLog implements Audit, AutoCloseable {

  /** Calls of one entry at most. */
  public static final int MOST_CALLS = 1000;

  /** A frame of this type holds one deed as JSON. */
  private static final byte DEED = 1;

  private final Journal journal;
  private final AuditStore store;
  private final List<AuditListener> listeners;
  private final ViewFollower follower;
  private final InstantSource now;
  private final String who;

  private AuditLog(
      Journal journal,
      Database database,
      AuditStore store,
      List<AuditListener> listeners,
      InstantSource now,
      String who)
      throws IOException {
    this.journal = journal;
    this.store = store;
    this.listeners = List.copyOf(listeners);
    this.now = now;
    this.who = who;
    this.follower = new ViewFollower(database, journal, new Rows());
  }

  /**
   * Opens or begins the log of a folder; the database is not brought up to it yet.
   *
   * @param listeners learn of every deed in the transaction that stores it
   * @param who the name deeds are written down under
   * @throws IOException when it cannot be opened or another process has it open
   */
  public static AuditLog open(
      Path folder,
      Database database,
      AuditStore store,
      List<AuditListener> listeners,
      InstantSource now,
      String who)
      throws IOException {
    Journal journal = Journal.open(folder, () -> "");
    try {
      return new AuditLog(journal, database, store, listeners, now, who);
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /** The name of the operating system's user. */
  public static String user() {
    return System.getProperty("user.name", "");
  }

  /** Brings the database up to the log. */
  public void catchUp(JobControl control) throws IOException {
    follower.catchUp(control);
  }

  @Override
  public synchronized AuditEntry note(
      Deed deed, List<Long> calls, String text, Map<String, String> details) throws IOException {
    if (calls.size() > MOST_CALLS) {
      throw new IllegalArgumentException("too many calls for one entry: " + calls.size());
    }
    AuditEntry entry =
        new AuditEntry(
            now.instant().truncatedTo(ChronoUnit.MILLIS), who, deed, calls, text, details);
    byte[] payload = AuditJson.write(entry);
    Position at = journal.append(DEED, payload);
    follower.follow(new Frame(at, journal.end(), DEED, payload));
    return entry;
  }

  /** Reads what was written down. */
  public AuditStore entries() {
    return store;
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  /** The tables that follow this log. */
  private final class Rows implements View {

    @Override
    public String name() {
      return "audit";
    }

    @Override
    public void apply(Connection connection, Frame frame) throws SQLException, IOException {
      AuditEntry entry = AuditJson.read(frame.payload());
      store.put(connection, frame.at(), entry);
      for (AuditListener listener : listeners) {
        listener.noted(connection, entry);
      }
    }
  }
}
