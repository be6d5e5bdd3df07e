package dev.callboard.ui.calls;

import dev.callboard.calls.CallRecord;
import dev.callboard.ui.calls.PageReader.Loaded;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.LiveReading;
import dev.callboard.ui.kit.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Calls as they happen: fed by callbacks and by a gentle poll, merged by id at most four times a
 * second. On the FX thread, but for {@link #told}.
 */
final class LiveCalls {

  /** Between two looks at the platform: gentle, since everybody who is logged in may be looking. */
  static final Duration POLL = Duration.ofSeconds(15);

  /** How the platform answered last. */
  enum Health {
    WAITING,
    GOOD,
    FAILING
  }

  /** Where news comes from. */
  interface Feed {

    /**
     * Tells what callbacks tell, on any thread.
     *
     * @return ends it
     */
    Runnable listen(Consumer<CallRecord> taker);

    /**
     * Reads the newest span from the platform; blocks.
     *
     * @return whether the platform answered
     */
    boolean poll() throws Exception;

    /** Those of some calls that are stored; blocks. */
    Set<Long> stored(List<Long> callIds) throws Exception;

    /** Which calls a filter selects; blocks. */
    FilterMatch match(FilterValues values) throws Exception;
  }

  /** What is stored of the page, and at which reading of it by the page itself. */
  private record Stored(long edition, Loaded whole) {}

  private record Seen(Loaded whole, List<CallRow> rows, long unconfirmed) {}

  private final CallsViewModel model;
  private final PageReader reader;
  private final Surroundings surroundings;
  private final Feed feed;
  private final Background background;
  private final Ticker ticker;
  private final ToldCalls told = new ToldCalls();
  private final LiveReading<Seen> reading;
  private final BooleanProperty on = new SimpleBooleanProperty();
  private final BooleanProperty paused = new SimpleBooleanProperty();
  private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<Health> health = new ReadOnlyObjectWrapper<>(Health.WAITING);
  private volatile boolean storeChanged = true;
  private volatile @Nullable Stored stored;
  private Runnable stopListening = () -> {};
  private Runnable nextPoll = () -> {};
  private long unconfirmed;
  private long shownWhenPaused;
  private boolean polling;

  LiveCalls(
      CallsViewModel model,
      PageReader reader,
      Surroundings surroundings,
      Feed feed,
      Background background,
      Ticker ticker) {
    this.model = model;
    this.reader = reader;
    this.surroundings = surroundings;
    this.feed = feed;
    this.background = background;
    this.ticker = ticker;
    reading = new LiveReading<>(this::read, this::show, _ -> {}, background, ticker);
    on.subscribe((_, now) -> change(now));
    paused.subscribe((_, now) -> pause(now));
  }

  /** Whether calls are shown as they happen; local calls only. */
  BooleanProperty onProperty() {
    return on;
  }

  /** Whether the page stands still meanwhile. */
  BooleanProperty pausedProperty() {
    return paused;
  }

  /** How many calls came since it was paused. */
  ReadOnlyLongProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Health> healthProperty() {
    return health.getReadOnlyProperty();
  }

  /** Something was stored; on any thread, as often as it likes. */
  void changed() {
    storeChanged = true;
    if (on.get()) {
      reading.soon();
    }
  }

  private void change(boolean now) {
    stopListening.run();
    nextPoll.run();
    if (now) {
      storeChanged = true;
      stopListening = feed.listen(this::told);
      paused.set(false);
      health.set(Health.WAITING);
      poll();
    } else {
      told.clear();
      unconfirmed = 0;
      waiting.set(0);
      paused.set(false);
    }
  }

  private void told(CallRecord call) {
    told.put(call);
    reading.soon();
  }

  private void pause(boolean now) {
    if (now) {
      // Not all that was told: the filter may leave some of it out.
      shownWhenPaused = model.totalProperty().get() + unconfirmed;
    } else if (on.get()) {
      waiting.set(0);
      reading.now();
    }
  }

  private void poll() {
    if (!on.get() || polling) {
      return;
    }
    polling = true;
    background.run(
        feed::poll,
        answered -> polled(answered ? Health.GOOD : Health.FAILING),
        _ -> polled(Health.FAILING));
  }

  private void polled(Health now) {
    polling = false;
    storeChanged = true;
    if (on.get()) {
      health.set(now);
      reading.soon();
      nextPoll = ticker.after(POLL, this::poll);
    }
  }

  private Seen read() throws Exception {
    Question question = model.shown();
    if (question == null || question.source() != Source.LOCAL) {
      throw new IllegalStateException("no local page is shown");
    }
    told.remove(feed.stored(told.ids()));
    Loaded whole = stored(question);
    FilterMatch match = feed.match(question.values());
    List<CallRecord> unconfirmed = told.all().stream().filter(match::selects).toList();
    return new Seen(whole, merged(whole, unconfirmed), unconfirmed.size());
  }

  /** Callbacks alone change nothing that is stored: the page is not read for each of them. */
  private Loaded stored(Question question) throws Exception {
    long edition = model.edition();
    Stored known = stored;
    if (!storeChanged
        && known != null
        && known.edition() == edition
        && known.whole().question().equals(question)) {
      return known.whole();
    }
    // First: what changes while the page is read is read the next time.
    storeChanged = false;
    Loaded whole = reader.whole(question);
    stored = new Stored(edition, whole);
    return whole;
  }

  /** What only callbacks told stands among the newest, until a sync confirms it. */
  private List<CallRow> merged(Loaded whole, List<CallRecord> unconfirmed) throws Exception {
    if (unconfirmed.isEmpty() || !whole.question().newestFirst()) {
      return whole.rows();
    }
    Set<Long> known = whole.rows().stream().map(CallRow::id).collect(Collectors.toSet());
    List<CallRow> rows = new ArrayList<>(whole.rows());
    for (CallRow row : surroundings.rows(unconfirmed)) {
      if (!known.contains(row.id())) {
        rows.add(new CallRow(row.call(), row.campaign(), row.recording(), row.note(), false));
      }
    }
    rows.sort(
        Comparator.comparing((CallRow row) -> row.call().start())
            .thenComparingLong(CallRow::id)
            .reversed());
    return rows.size() <= whole.question().size() ? rows : rows.subList(0, whole.question().size());
  }

  private void show(Seen seen) {
    if (!on.get()) {
      return;
    }
    if (paused.get()) {
      long now = seen.whole().page().total() + seen.unconfirmed();
      waiting.set(Math.max(0, now - shownWhenPaused));
    } else {
      unconfirmed = seen.unconfirmed();
      model.refresh(seen.whole(), seen.rows(), unconfirmed);
    }
  }
}
