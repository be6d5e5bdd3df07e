package dev.callboard.ui.calls;

import dev.callboard.calls.CallFilter;
import dev.callboard.calls.CallSort;
import dev.callboard.job.JobControl;
import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Formats;
import dev.callboard.ui.kit.Jobs;
import dev.callboard.ui.kit.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A page of filtered calls, the one that is looked at, and what can be done with them. */
final class CallsViewModel {

  /** What the table's place shows. */
  enum State {
    LOADING,
    SHOWN,
    EMPTY,
    FAILED
  }

  /** Where calls and what belongs to them come from. */
  record Sources(
      CallSource local, CallSource platform, Surroundings surroundings, Exporter exporter) {}

  /** Writes filtered calls to a file; blocks. */
  @FunctionalInterface
  interface Exporter {
    long write(CallFilter filter, Path out, JobControl control) throws Exception;
  }

  private record Loaded(List<CallRow> rows, CallSource.Page page, long overall) {}

  private final Sources sources;
  private final CallFilters filters;
  private final CallWords words;
  private final Background background;
  private final Jobs jobs;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Formats formats;
  private final Texts texts;
  private final ObservableList<CallRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.LOCAL);
  private final IntegerProperty page = new SimpleIntegerProperty();
  private final IntegerProperty pageSize = new SimpleIntegerProperty(100);
  private final LongProperty total = new SimpleLongProperty();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<LoadProblem> problem =
      new ReadOnlyObjectWrapper<>(LoadProblem.NONE);
  private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable CallRow> selected = new ReadOnlyObjectWrapper<>();
  private CallSort sort = CallSort.START;
  private boolean descending = true;
  private long generation;
  private boolean started;

  CallsViewModel(
      Sources sources,
      CallFilters filters,
      Background background,
      Jobs jobs,
      Dialogs dialogs,
      Notices notices,
      Formats formats,
      Texts texts) {
    this.sources = sources;
    this.filters = filters;
    this.words = new CallWords(texts, formats);
    this.background = background;
    this.jobs = jobs;
    this.dialogs = dialogs;
    this.notices = notices;
    this.formats = formats;
    this.texts = texts;
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
    return rows;
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
      reloadIfStarted();
    } else {
      page.set(0);
    }
  }

  /** Reads the page again. A slower, older answer never replaces a newer one. */
  void reload() {
    started = true;
    long mine = ++generation;
    state.set(State.LOADING);
    background.run(
        this::load,
        loaded -> {
          if (mine == generation) {
            show(loaded);
          }
        },
        e -> {
          if (mine == generation) {
            forget();
            problem.set(LoadProblem.of(e, texts));
            state.set(State.FAILED);
          }
        });
  }

  /** Narrows to all calls of the number that is looked at. */
  void allCallsOfNumber() {
    CallRow row = selected.get();
    if (row != null) {
      filters.onlyNumber(row.call().bill().destNumber());
    }
  }

  /** Writes everything the filter selects to a file the supervisor chooses. */
  void export() {
    CallFilter filter = filters.local();
    dialogs.saveFile(
        new Dialogs.FileQuestion(
            texts.get("calls.export.title"),
            texts.get("calls.export.name", formats.today().toString()),
            List.of(
                new Dialogs.FileKind(texts.get("calls.export.csv"), "csv"),
                new Dialogs.FileKind(texts.get("calls.export.xlsx"), "xlsx"))),
        chosen -> write(filter, withExtension(chosen)));
  }

  private void write(CallFilter filter, Path out) {
    jobs.start(
        texts.get("calls.export.job", out.getFileName().toString()),
        control -> sources.exporter().write(filter, out, control),
        count ->
            notices.good(
                texts.get(
                    "calls.export.done", formats.number(count), out.getFileName().toString())),
        e -> notices.bad(texts.get("calls.export.failed"), e.toString()));
  }

  private static Path withExtension(Path chosen) {
    String name = chosen.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".xlsx")
        ? chosen
        : chosen.resolveSibling(name + ".csv");
  }

  private Loaded load() throws Exception {
    boolean local = source.get() == Source.LOCAL;
    CallSource from = local ? sources.local() : sources.platform();
    CallSource.Page read = from.page(filters, sort, descending, page.get(), pageSize.get());
    long overall = read.total();
    if (local) {
      CallFilters everything = CallFilters.everything(filters);
      overall = sources.local().page(everything, CallSort.START, true, 0, 1).total();
    }
    return new Loaded(sources.surroundings().rows(read.rows()), read, overall);
  }

  private void show(Loaded loaded) {
    rows.setAll(loaded.rows());
    total.set(loaded.page().total());
    headline.set(
        loaded.page().totals() == null
            ? words.platformHeadline(loaded.page().total())
            : words.headline(loaded.page().totals(), loaded.overall()));
    CallRow before = selected.get();
    if (before != null) {
      rows.stream().filter(r -> r.id() == before.id()).findFirst().ifPresent(selected::set);
    }
    problem.set(LoadProblem.NONE);
    state.set(rows.isEmpty() ? State.EMPTY : State.SHOWN);
  }

  private void changeSource() {
    forget();
    fromTheStart();
  }

  /** What one source said must not stand under the name of another. */
  private void forget() {
    rows.clear();
    total.set(0);
    headline.set("");
  }

  private void reloadIfStarted() {
    if (started) {
      reload();
    }
  }
}
