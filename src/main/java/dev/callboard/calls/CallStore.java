package dev.callboard.calls;

import dev.callboard.platform.PlatformClock;
import dev.callboard.store.Database;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/** Call records in the database. */
public final class CallStore {

  /** Reads and writes through a database; times are read at the clock's offset. */
  public CallStore(Database database, PlatformClock clock) {
    throw new UnsupportedOperationException();
  }

  /** Returns a page and the totals of the filter. */
  public CallPage page(CallFilter filter, CallSort sort, boolean descending, long offset, int limit)
      throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Finds one record. */
  public Optional<CallRecord> find(long id) throws SQLException {
    throw new UnsupportedOperationException();
  }

  /** Streams every record of a filter, oldest first, in constant memory. */
  public void each(CallFilter filter, Consumer<CallRecord> taker) throws SQLException {
    throw new UnsupportedOperationException();
  }
}
