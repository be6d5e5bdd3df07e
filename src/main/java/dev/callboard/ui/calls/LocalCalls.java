package dev.callboard.ui.calls;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallIds;
import dev.callboard.calls.CallOrder;
import dev.callboard.calls.CallPage;
import dev.callboard.calls.CallStore;
import dev.callboard.calls.OrderWords;
import dev.callboard.recordings.RecordingState;
import java.time.Clock;

/** Calls kept on this machine; what is written and kept about them elsewhere narrows them down too. */
final class LocalCalls implements CallSource {

  /** A screenful: what is seen comes first, the rest of a page follows. */
  private static final int VISIBLE = 100;

  private final CallStore store;
  private final Elsewhere elsewhere;
  private final Clock clock;

  /**
   * Asks a store.
   *
   * @param clock gives the operator's day
   */
  LocalCalls(CallStore store, Elsewhere elsewhere, Clock clock) {
    this.store = store;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  /** What is known of calls beside their records. Blocks. */
  interface Elsewhere extends OrderWords {

    /** The calls whose note contains a text. */
    CallIds noted(String text) throws Exception;

    /** The calls whose recording is in a state. */
    CallIds recordings(RecordingState state) throws Exception;
  }

  /** A filter the store answers by itself; blocks. */
  CallFilter filter(FilterValues values) throws Exception {
    CallFilter filter = values.local(clock);
    CallIds ids = null;
    if (!values.note().isBlank()) {
      ids = elsewhere.noted(values.note().strip());
    }
    if (values.kept() != null) {
      CallIds kept = elsewhere.recordings(values.kept());
      ids = ids == null ? kept : ids.and(kept);
    }
    return ids == null ? filter : filter.among(ids);
  }

  @Override
  public Asked ask(FilterValues values) throws Exception {
    CallFilter filter = filter(values);
    return (sort, descending, offset, limit) -> {
      CallPage read = store.page(filter, new CallOrder(sort, descending, elsewhere), offset, limit);
      return new Page(read.rows(), read.totals().calls(), read.totals());
    };
  }

  @Override
  public long count(FilterValues values) throws Exception {
    return store.count(filter(values));
  }

  @Override
  public int atOnce() {
    return VISIBLE;
  }
}
