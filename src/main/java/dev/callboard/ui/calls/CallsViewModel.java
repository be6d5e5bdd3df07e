package dev.callboard.ui.calls;

import dev.callboard.calls.CallSort;
import dev.callboard.calls.IndexNotReadyException;
import dev.callboard.ui.calls.PageReader.Loaded;
import dev.callboard.ui.kit.Kit;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A page of filtered calls and the one that is looked at. */
final class CallsViewModel {

  /** What the table's place shows. */
  enum State {
    LOADING,
    SHOWN,
    EMPTY,
    FAILED
  }

  /** While the search index is built again, how it goes is told anew so often. */
  static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final PageReader reader;
  private final CallFilters filters;
  private final CallWords words;
  private final Kit kit;
  private final RowList list = new RowList();
  private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.LOCAL);
  private final IntegerProperty page = new SimpleIntegerProperty();
  private final IntegerProperty pageSize = new SimpleIntegerProperty(100);
  private final LongProperty total = new SimpleLongProperty();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<LoadProblem> problem =
      new ReadOnlyObjectWrapper<>(LoadProblem.NONE);
  private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable CallRow> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper turned = new ReadOnlyLongWrapper();
  private CallSort sort = CallSort.START;
  private boolean descending = true;
  private volatile @Nullable Question shown;
  private @Nullable Question asked;
  private volatile long generation;
  private boolean started;

  CallsViewModel(PageReader reader, CallFilters filters, Kit kit) {
    this.reader = reader;
    this.filters = filters;
    this.words = new CallWords(kit.texts(), kit.formats());
    this.kit = kit;
    source.subscribe((_, _) -> changeSource());
    pageSize.subscribe((_, _) -> fromTheStart());
    page.subscribe((_, _) -> reloadIfStarted());
  }

  CallFilters filters() {
    return filters;
  }

  CallWords words() {
    return words;
  }

  ObservableList<CallRow> rows() {
    return list.rows();
  }

  ObjectProperty<Source> sourceProperty() {
    return source;
  }

  IntegerProperty pageProperty() {
    return page;
  }

  IntegerProperty pageSizeProperty() {
    return pageSize;
  }

  LongProperty totalProperty() {
    return total;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<LoadProblem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyStringProperty headlineProperty() {
    return headline.getReadOnlyProperty();
  }

  /** The call that is looked at; stays when its row leaves the page. */
  ReadOnlyObjectProperty<@Nullable CallRow> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** True while rows change, so that a table can keep its place. */
  ReadOnlyBooleanProperty changingProperty() {
    return changing.getReadOnlyProperty();
  }

  /** Changes when other rows are asked for, which one wants to see from their beginning. */
  ReadOnlyLongProperty turnedProperty() {
    return turned.getReadOnlyProperty();
  }

  /** What the rows that are shown were read for; null before the first. On any thread. */
  @Nullable Question shown() {
    return shown;
  }

  /** Rises whenever the page is read anew by itself. On any thread. */
  long edition() {
    return generation;
  }

  /** Whether there is anything to export; a page of the platform is not kept. */
  boolean exportable() {
    return source.get() == Source.LOCAL && total.get() > 0;
  }

  void select(@Nullable CallRow row) {
    selected.set(row);
  }

  /** Orders by a column; the platform's own pages have no order. */
  void sort(CallSort by, boolean newDescending) {
    if (by != sort || newDescending != descending) {
      sort = by;
      descending = newDescending;
      fromTheStart();
    }
  }

  /** Goes back to the first page, since what is asked for has changed. */
  void fromTheStart() {
    if (page.get() == 0) {
      // The filter that was used last may come back while the first page is read for it already.
      if (state.get() != State.LOADING || !question().equals(asked)) {
        reloadIfStarted();
      }
    } else {
      page.set(0);
    }
  }

  /**
   * Reads the page again, what is seen first, the rest of a long page in parts. A slower, older answer
   * never replaces a newer one.
   */
  void reload() {
    started = true;
    long mine = generation + 1;
    generation = mine;
    Question question = question();
    asked = question;
    state.set(State.LOADING);
    kit.background()
        .run(
            () -> reader.first(question),
            loaded -> {
              if (mine == generation) {
                show(loaded);
                more(mine, loaded, loaded.rows().size());
              }
            },
            e -> {
              if (mine == generation) {
                fail(e);
              }
            });
  }

  private Question question() {
    return new Question(
        filters.values(),
        source.get(),
        sort,
        descending,
        (long) page.get() * pageSize.get(),
        pageSize.get());
  }

  private void more(long mine, Loaded loaded, int at) {
    if (at >= loaded.expected()) {
      return;
    }
    kit.background()
        .run(
            () -> reader.more(loaded, at),
            part -> {
              if (mine == generation && !part.isEmpty()) {
                change(() -> list.place(at, part, loaded.expected()));
                more(mine, loaded, at + part.size());
              }
            },
            e -> {
              if (mine == generation) {
                fail(e);
              }
            });
  }

  private void show(Loaded loaded) {
    boolean other = !loaded.question().equals(shown);
    int expected = other ? loaded.rows().size() : loaded.expected();
    change(() -> list.place(0, loaded.rows(), expected));
    tell(loaded, 0);
    if (other) {
      shown = loaded.question();
      turned.set(turned.get() + 1);
    }
  }

  /**
   * Shows what has changed on the page that is shown, unless another one was asked for meanwhile.
   *
   * @param whole the page to its end, with what only callbacks told on top
   * @param unconfirmed how many of them only callbacks told
   */
  void refresh(Loaded whole, List<CallRow> rows, long unconfirmed) {
    if (whole.question().equals(shown) && whole.question().equals(asked)) {
      change(() -> list.show(rows));
      tell(whole, unconfirmed);
    }
  }

  private void tell(Loaded loaded, long unconfirmed) {
    total.set(loaded.page().total());
    headline.set(
        loaded.page().totals() == null
            ? words.platformHeadline(loaded.page().total())
            : words.headline(loaded.page().totals(), loaded.overall(), unconfirmed));
    problem.set(LoadProblem.NONE);
    state.set(rows().isEmpty() ? State.EMPTY : State.SHOWN);
  }

  private void change(Runnable work) {
    changing.set(true);
    try {
      work.run();
      CallRow before = selected.get();
      if (before != null) {
        rows().stream().filter(r -> r.id() == before.id()).findFirst().ifPresent(selected::set);
      }
    } finally {
      changing.set(false);
    }
  }

  private void fail(Exception e) {
    forget();
    problem.set(LoadProblem.of(e, kit.texts()));
    state.set(State.FAILED);
    if (e instanceof IndexNotReadyException) {
      long mine = generation;
      kit.ticker()
          .after(
              LOOK_AGAIN,
              () -> {
                if (mine == generation) {
                  reload();
                }
              });
    }
  }

  private void changeSource() {
    forget();
    fromTheStart();
  }

  /** What one source said must not stand under the name of another. */
  private void forget() {
    list.clear();
    total.set(0);
    headline.set("");
    shown = null;
  }

  private void reloadIfStarted() {
    if (started) {
      reload();
    }
  }
}
