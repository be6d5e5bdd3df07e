package dev.callboard.callback;

import dev.callboard.job.JobControl;
import dev.callboard.journal.Frame;
import dev.callboard.journal.Journal;
import dev.callboard.platform.Bill;
import dev.callboard.platform.BillReader;
import dev.callboard.store.Database;
import dev.callboard.store.View;
import dev.callboard.store.ViewFollower;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Callbacks as they came, byte for byte, durable before they are answered. The database follows on a
 * thread of its own: a busy database never keeps the platform waiting.
 */
final class CallbackLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CallbackLog.class);

  /** A frame of this type: when it came (8 bytes, Unix milliseconds), then the body as it came. */
  private static final byte RECORD = 1;

  private static final long PATIENCE_SECONDS = 30;

  private final Journal journal;
  private final CallbackStore store;
  private final ViewFollower follower;
  private final Runnable followed;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final ExecutorService following =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("callbacks-view").factory());

  private CallbackLog(Journal journal, Database database, CallbackStore store, Runnable followed)
      throws IOException {
    this.journal = journal;
    this.store = store;
    this.follower = new ViewFollower(database, journal, new Rows());
    this.followed = followed;
  }

  /**
   * Opens the log; the database is not brought up to it yet.
   *
   * @param followed runs after the database took in something new, on a thread of the log
   * @throws IOException when the log cannot be opened or another process has it open
   */
  static CallbackLog open(Path folder, Database database, CallbackStore store, Runnable followed)
      throws IOException {
    Journal journal = Journal.open(folder, () -> "");
    try {
      return new CallbackLog(journal, database, store, followed);
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /** Brings the database up to the log, from the beginning where it was begun anew. */
  long catchUp(JobControl control) throws IOException {
    return follower.catchUp(control);
  }

  /**
   * Keeps a callback; it is durable when this returns.
   *
   * @param json the body as it came, known to be a call record
   */
  void append(byte[] json, Instant receivedAt) throws IOException {
    ByteBuffer payload = ByteBuffer.allocate(Long.BYTES + json.length);
    journal.append(RECORD, payload.putLong(receivedAt.toEpochMilli()).put(json).array());
    follow();
  }

  private void follow() {
    if (wanted.compareAndSet(false, true)) {
      try {
        following.execute(this::followQuietly);
      } catch (RejectedExecutionException _) {
        LOG.debug("closing: the database takes in the last callbacks at the next opening");
      }
    }
  }

  /** The log is the truth: where the database fails it catches up with the next callback. */
  private void followQuietly() {
    wanted.set(false);
    try {
      if (follower.catchUp(JobControl.NONE) > 0) {
        followed.run();
      }
    } catch (IOException e) {
      LOG.error("the database lags behind the callbacks", e);
    }
  }

  /** Lets the database finish what it takes in: a thread inside it is never interrupted. */
  @Override
  public void close() throws IOException {
    following.shutdown();
    try {
      if (!following.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the database did not take in the last callbacks in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    journal.close();
  }

  /** The table that follows this log. */
  private final class Rows implements View {

    @Override
    public String name() {
      return "callbacks";
    }

    @Override
    public void apply(Connection connection, Frame frame) throws SQLException {
      ByteBuffer payload = ByteBuffer.wrap(frame.payload());
      Instant receivedAt = Instant.ofEpochMilli(payload.getLong());
      byte[] json = new byte[payload.remaining()];
      payload.get(json);
      try {
        Bill told = BillReader.callback(json);
        store.put(connection, told, receivedAt);
      } catch (IOException e) {
        // It was read once, so this is another version's doing; a hint must not stop the others.
        LOG.warn("a callback at {} cannot be read any more", frame.at());
      }
    }
  }
}
