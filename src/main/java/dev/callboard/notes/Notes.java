package dev.callboard.notes;

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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notes and markers of one opened profile. What a method wrote is durable when it returns; the
 * database follows the journal and comes back from it by itself. Thread-safe; every method blocks.
 */
public final class Notes implements AutoCloseable {

  /** Characters of a note or a marker's text: a page or two, not a document. */
  public static final int MOST_CHARACTERS = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

  private final Journal journal;
  private final NoteStore store;
  private final ViewFollower follower;
  private final String author;
  private final InstantSource clock;
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

  private Notes(
      Journal journal, Database database, NoteStore store, String author, InstantSource clock)
      throws IOException {
    this.journal = journal;
    this.store = store;
    this.author = author;
    this.clock = clock;
    this.follower = new ViewFollower(database, journal, new Rows());
  }

  /**
   * Opens or creates the notes; the database is not brought up to them yet.
   *
   * @param folder the profile's {@code notes} folder
   * @param author who writes: the user of the operating system
   * @throws IOException when they cannot be read or written, are damaged, or are open elsewhere
   */
  public static Notes open(
      Path folder, Database database, NoteStore store, String author, InstantSource clock)
      throws IOException {
    Journal journal = Journal.open(folder, () -> "");
    try {
      return new Notes(journal, database, store, author, clock);
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /** Brings the database up to the journal, from the beginning where it was begun anew. */
  public void catchUp(JobControl control) throws IOException {
    follower.catchUp(control);
  }

  /** All that was written about a call; empty where nothing was. */
  public CallNotes of(long callId) throws SQLException {
    return store.find(callId);
  }

  /** The notes of those calls that have one, by call; for a page of a table. */
  public Map<Long, String> texts(Collection<Long> callIds) throws SQLException {
    return store.texts(callIds);
  }

  /**
   * Finds the calls whose note, or the text of one of its markers, contains a text. Upper and lower
   * case make no difference.
   *
   * @param limit at most so many ids, of those written last
   */
  public List<Long> search(String text, int limit) throws SQLException {
    return store.search(SearchForm.of(text.strip()), limit);
  }

  /**
   * The calls that have a note, in the order of its text.
   *
   * @param limit at most so many ids
   */
  public List<Long> inOrder(int limit) throws SQLException {
    return store.inOrder(limit);
  }

  /**
   * Writes the note of a call over the one it had.
   *
   * @param text blank takes the note away; markers stay
   * @throws IllegalArgumentException when it is longer than {@link #MOST_CHARACTERS}
   * @throws IOException when it could not be made durable
   */
  public void write(long callId, String text) throws IOException {
    append(new NoteFrame.Written(callId, checked(text), author, now()));
  }

  /**
   * Marks a place in a call's recording.
   *
   * @param position from its start
   * @param text what is there; may be empty
   * @throws IllegalArgumentException when the text is too long or the position negative
   * @throws IOException when it could not be made durable
   */
  public Marker mark(long callId, Duration position, String text) throws IOException {
    return put(callId, UUID.randomUUID().toString(), position, text);
  }

  /** Gives a marker another place or text, as {@link #mark} does. */
  public Marker change(long callId, Marker marker, Duration position, String text)
      throws IOException {
    return put(callId, marker.id(), position, text);
  }

  private Marker put(long callId, String id, Duration position, String text) throws IOException {
    if (position.isNegative()) {
      throw new IllegalArgumentException("before the start: " + position);
    }
    Duration whole = Duration.ofMillis(position.toMillis());
    var marker = new Marker(id, whole, checked(text), author, now());
    append(new NoteFrame.Marked(callId, marker));
    return marker;
  }

  /** Takes a marker away; does nothing where it is gone. */
  public void unmark(long callId, String markerId) throws IOException {
    append(new NoteFrame.Unmarked(callId, markerId, author, now()));
  }

  /**
   * Tells the id of each call of which something was written, on the thread that wrote.
   *
   * @return ends it
   */
  public AutoCloseable onChange(LongConsumer listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private synchronized void append(NoteFrame change) throws IOException {
    byte[] payload = change.encode();
    Position at = journal.append(NoteFrame.TYPE, payload);
    follower.follow(new Frame(at, journal.end(), NoteFrame.TYPE, payload));
    for (LongConsumer listener : listeners) {
      try {
        listener.accept(change.callId());
      } catch (RuntimeException e) {
        // What is durable has happened, whoever cannot bear to hear it.
        LOG.error("a listener of the notes failed", e);
      }
    }
  }

  private static String checked(String text) {
    String stripped = text.strip();
    if (stripped.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("too long: " + stripped.length());
    }
    return stripped;
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  /** The tables that follow the journal. */
  private final class Rows implements View {

    @Override
    public String name() {
      return "notes";
    }

    @Override
    public void apply(Connection connection, Frame frame) throws SQLException, IOException {
      store.apply(connection, NoteFrame.decode(frame.payload()));
    }
  }
}
