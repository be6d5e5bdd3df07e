package dev.callboard.ui.calls;

import dev.callboard.calls.CallStatistics;
import dev.callboard.ui.kit.Background;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** What the filtered calls have in common; read only while somebody looks. */
final class StatisticsViewModel {

  /** Reads the statistics of a filter; blocks. */
  @FunctionalInterface
  interface Reader {
    CallStatistics read(FilterValues values) throws Exception;
  }

  private final CallFilters filters;
  private final Reader reader;
  private final Background background;
  private final BooleanProperty showing = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable CallStatistics> statistics =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Exception> problem = new ReadOnlyObjectWrapper<>();
  private long generation;

  StatisticsViewModel(CallFilters filters, Reader reader, Background background) {
    this.filters = filters;
    this.reader = reader;
    this.background = background;
    showing.subscribe(on -> refresh());
  }

  /** Whether somebody looks. */
  BooleanProperty showingProperty() {
    return showing;
  }

  /** The last that was read; null before. */
  ReadOnlyObjectProperty<@Nullable CallStatistics> statisticsProperty() {
    return statistics.getReadOnlyProperty();
  }

  /** Why there is nothing to show; null while there is. */
  ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Reads anew, if somebody looks. A slower, older answer never replaces a newer one. */
  void refresh() {
    if (!showing.get()) {
      return;
    }
    long mine = ++generation;
    FilterValues values = filters.values();
    background.run(
        () -> reader.read(values),
        read -> {
          if (mine == generation) {
            problem.set(null);
            statistics.set(read);
          }
        },
        e -> {
          if (mine == generation) {
            statistics.set(null);
            problem.set(e);
          }
        });
  }
}
