package dev.callboard.calls;

import dev.callboard.calls.index.ColumnIndex;
import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Selection;
import dev.callboard.journal.Position;
import dev.callboard.platform.Bill;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of call records: a view of the record log like the tables, which answers counts,
 * sums and pages where the tables would take seconds. Asked only while it is ready; whatever happens
 * to it, the tables can answer in its place.
 */
public final class CallIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CallIndex.class);

  private final Path folder;
  private volatile ColumnIndex columns;
  private volatile boolean ready;
  private volatile boolean failed;

  private CallIndex(Path folder, ColumnIndex columns) {
    this.folder = folder;
    this.columns = columns;
  }

  /**
   * Opens the index of a folder, or begins one; it is not ready before the record log has caught up.
   * What its files hold is checked meanwhile: where they are damaged it is not asked any more, and
   * begun anew the next time.
   *
   * @throws IOException when the folder cannot be written
   */
  public static CallIndex open(Path folder) throws IOException {
    var index =
        new CallIndex(
            folder, ColumnIndex.open(folder, CallColumns.COUNT, CallColumns.VERSION, false));
    Thread.ofPlatform().daemon().name("index-check").start(index::check);
    return index;
  }

  /** Reads a third of a gigabyte at ten million records: not before the window can show. */
  private void check() {
    try {
      if (!columns.sound()) {
        fail("damaged files");
        drop(folder);
      }
    } catch (IOException | RuntimeException | InternalError e) {
      fail(e.toString());
    }
  }

  /** Ends its use until the next opening. */
  void fail(String why) {
    LOG.warn("the search index stops here and the database answers alone: {}", why);
    failed = true;
    ready = false;
  }

  /** Forgets the index of a folder, which must not be open: the next opening begins anew. */
  public static void drop(Path folder) throws IOException {
    ColumnIndex.drop(folder);
  }

  /** Up to where in the record log it holds everything. */
  Position position() {
    return columns.position();
  }

  /** Whether it may be asked. */
  boolean ready() {
    return ready && !failed;
  }

  void ready(boolean now) {
    ready = now;
  }

  /** Begins anew, where the log is not the one that was indexed. */
  void restart() throws IOException {
    ready = false;
    columns.close();
    ColumnIndex.drop(folder);
    columns = ColumnIndex.open(folder, CallColumns.COUNT, CallColumns.VERSION, false);
  }

  /** Takes the records of one frame, unless it has them; a failure ends its use and nothing else. */
  void add(Position at, List<Bill> bills, Position next) {
    if (failed || columns.position().compareTo(at) > 0) {
      return;
    }
    try {
      columns.add(bills.stream().map(CallColumns::row).toList(), next);
    } catch (IOException | RuntimeException e) {
      fail(e.toString());
    }
  }

  Selection select(List<Criterion> criteria) {
    return columns.select(criteria);
  }

  /** Makes durable what it holds; without this the next opening reads the log's end again. */
  @Override
  public void close() {
    ready = false;
    if (failed) {
      return;
    }
    try {
      columns.close();
    } catch (IOException | RuntimeException e) {
      LOG.warn("the search index was not saved and catches up later: {}", e.toString());
    }
  }
}
