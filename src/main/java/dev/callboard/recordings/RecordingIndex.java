package dev.callboard.recordings;

import dev.callboard.calls.index.ColumnIndex;
import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Selection;
import dev.callboard.journal.Position;
import dev.callboard.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of recordings: a view of their table, which answers counts, sums and pages where
 * the table would take seconds. It takes up what changed since it was last asked; where it is missing
 * or damaged it is built anew from the table. Thread-safe.
 */
public final class RecordingIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RecordingIndex.class);

  private static final int PAGE = 20_000;

  private final Path folder;
  private final Database database;
  private final RecordingStore store;
  private final long epoch;
  private ColumnIndex columns;

  private RecordingIndex(
      Path folder, Database database, RecordingStore store, long epoch, ColumnIndex columns) {
    this.folder = folder;
    this.database = database;
    this.store = store;
    this.epoch = epoch;
    this.columns = columns;
  }

  /**
   * Opens the index of a folder, or begins one. To be called before anything changes recordings.
   *
   * @param store the table, which takes up the latest calls first
   * @throws IOException when the folder cannot be written or the database cannot be read
   */
  public static RecordingIndex open(Path folder, RecordingStore store) throws IOException {
    Database database = store.database();
    try {
      long epoch = database.write(RevisionStore::epoch);
      long last = database.read(RevisionStore::last);
      RecordingIndex index = new RecordingIndex(folder, database, store, epoch, open(folder));
      // An index that is ahead saw changes that the database lost.
      if (index.seen() > last) {
        index.restart();
      }
      return index;
    } catch (SQLException e) {
      throw new IOException("the database refuses: " + e.getMessage(), e);
    }
  }

  /** Forgets the index of a folder, which must not be open: the next opening begins anew. */
  public static void drop(Path folder) throws IOException {
    ColumnIndex.drop(folder);
  }

  private static ColumnIndex open(Path folder) throws IOException {
    return ColumnIndex.open(folder, RecordingColumns.COUNT, RecordingColumns.VERSION, false);
  }

  /** The rows that meet every criterion, as of now. */
  Selection select(List<Criterion> criteria) throws SQLException {
    try {
      return current().select(criteria);
    } catch (RuntimeException | InternalError e) {
      // A file cut short while it is mapped shows as an internal error.
      LOG.warn("the index of recordings is damaged and is built again: {}", e.toString());
    }
    return again().select(criteria);
  }

  /** Takes up what changed; cheap where nothing did. */
  private synchronized ColumnIndex current() throws SQLException {
    try {
      follow();
      return columns;
    } catch (IOException e) {
      throw new SQLException("the index of recordings cannot be written", e);
    }
  }

  private synchronized ColumnIndex again() throws SQLException {
    try {
      restart();
      follow();
      return columns;
    } catch (IOException e) {
      throw new SQLException("the index of recordings cannot be written", e);
    }
  }

  private long seen() {
    Position at = columns.position();
    return at.segment() == epoch ? at.offset() : at.equals(Position.START) ? 0 : Long.MAX_VALUE;
  }

  private void restart() throws IOException {
    try {
      columns.close();
    } catch (IOException | RuntimeException e) {
      LOG.debug("the index that is given up did not close", e);
    }
    ColumnIndex.drop(folder);
    columns = open(folder);
  }

  private void follow() throws SQLException, IOException {
    store.fill();
    RecordingReadStore rows = new RecordingReadStore(database);
    long revision = seen();
    long call = Long.MAX_VALUE;
    List<RecordingReadStore.Changed> page;
    do {
      page = rows.changed(revision, call, PAGE);
      if (!page.isEmpty()) {
        RecordingReadStore.Changed last = page.getLast();
        revision = last.revision();
        call = last.row().callId();
        // Rows of the last revision may go on behind the page.
        long whole = page.size() < PAGE ? revision : revision - 1;
        columns.add(
            page.stream().map(changed -> RecordingColumns.row(changed.row())).toList(),
            new Position(epoch, whole));
      }
    } while (page.size() == PAGE);
  }

  /** Makes durable what it holds; without this the next opening takes up the last changes again. */
  @Override
  public synchronized void close() {
    try {
      columns.close();
    } catch (IOException | RuntimeException e) {
      LOG.warn("the index of recordings was not saved and catches up later: {}", e.toString());
    }
  }
}
