package dev.callboard.calls;

import dev.callboard.calls.index.ColumnIndex;
import dev.callboard.calls.index.Criterion;
import dev.callboard.calls.index.Selection;
import dev.callboard.journal.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of call records: a view of the record log like the tables. It answers every filter,
 * order and sum; the tables only give the records it points to. Whatever happens to it, the record log
 * builds it again, and until then nothing is answered rather than something half right.
 */
public final class CallIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CallIndex.class);

  private final Path folder;
  private volatile ColumnIndex columns;
  private volatile boolean ready;
  private volatile boolean failed;
  private volatile long done;
  private volatile long total;
  private volatile Runnable onFailure = () -> {};

  private CallIndex(Path folder, ColumnIndex columns) {
    this.folder = folder;
    this.columns = columns;
  }

  /**
   * Opens the index of a folder, or begins one; it is not ready before the record log has caught up.
   * What its files hold is checked meanwhile: where they are damaged it is built again.
   *
   * @throws IOException when the folder cannot be written
   */
  public static CallIndex open(Path folder) throws IOException {
    var index = new CallIndex(folder, columns(folder));
    Thread.ofPlatform().daemon().name("index-check").start(index::check);
    return index;
  }

  private static ColumnIndex columns(Path folder) throws IOException {
    return ColumnIndex.open(
        folder, CallColumns.COUNT, CallColumns.TELLING, CallColumns.VERSION, false);
  }

  /** Reads close to half a gigabyte at ten million records: not before the window can show. */
  private void check() {
    ColumnIndex checked = columns;
    try {
      if (!checked.sound() && checked == columns) {
        fail("damaged files");
      }
    } catch (RuntimeException | InternalError e) {
      if (checked == columns) {
        fail(e.toString());
      }
    }
  }

  /** Ends its use until it is built again. */
  void fail(String why) {
    synchronized (this) {
      if (failed) {
        return;
      }
      failed = true;
      ready = false;
    }
    LOG.warn("the search index is built again: {}", why);
    try {
      drop(folder);
    } catch (IOException e) {
      LOG.warn("the search index could not be dropped: {}", e.toString());
    }
    onFailure.run();
  }

  /** Has something done when it fails; at once when it has failed already. */
  void onFailure(Runnable task) {
    onFailure = task;
    if (failed) {
      task.run();
    }
  }

  boolean failed() {
    return failed;
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

  /** Tells those who ask too early how far it is. */
  void progress(long nowDone, long nowTotal) {
    done = nowDone;
    total = nowTotal;
  }

  IndexNotReadyException notReady() {
    return new IndexNotReadyException(done, total);
  }

  /** Begins anew, where the log is not the one that was indexed, or files were damaged. */
  void restart() throws IOException {
    ready = false;
    columns.abandon();
    ColumnIndex.drop(folder);
    columns = columns(folder);
    failed = false;
  }

  /** Whether it holds the records of the frame at a place. */
  boolean passed(Position at) {
    return columns.position().compareTo(at) > 0;
  }

  /**
   * Takes the records of some frames; a failure ends its use and nothing else.
   *
   * @param next where the log goes on behind them
   * @return how many ids it did not know
   */
  int add(List<long[]> rows, Position next) {
    if (failed || columns.position().compareTo(next) >= 0) {
      return 0;
    }
    try {
      return columns.add(rows, next).fresh();
    } catch (IOException | RuntimeException e) {
      fail(e.toString());
      return 0;
    }
  }

  /** Learns that a window of records is complete. */
  void settled() {
    if (failed) {
      return;
    }
    try {
      columns.settled();
    } catch (IOException | RuntimeException e) {
      fail(e.toString());
    }
  }

  /** Whether it holds a record that is the same as this one; false where it cannot tell. */
  boolean holds(long[] row) {
    if (!ready()) {
      return false;
    }
    try {
      OptionalLong stamp =
          columns.value(row[CallColumns.START], row[CallColumns.ID], CallColumns.STAMP);
      return stamp.isPresent() && stamp.getAsLong() == row[CallColumns.STAMP];
    } catch (RuntimeException | InternalError e) {
      fail(e.toString());
      return false;
    }
  }

  Selection select(List<Criterion> criteria) {
    return columns.select(criteria);
  }

  /** Makes durable what it holds; without this the next opening reads the log's end again. */
  @Override
  public void close() {
    ready = false;
    onFailure = () -> {};
    if (failed) {
      columns.abandon();
      return;
    }
    try {
      columns.close();
    } catch (IOException | RuntimeException e) {
      LOG.warn("the search index was not saved and catches up later: {}", e.toString());
    }
  }
}
