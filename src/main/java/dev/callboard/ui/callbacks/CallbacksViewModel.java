package dev.callboard.ui.callbacks;

import dev.callboard.callback.CallbackStore.Counts;
import dev.callboard.callback.ReceiverState;
import dev.callboard.callback.Tally;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.LiveReading;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest callbacks and the counts, read anew at most four times a second while in view. */
final class CallbacksViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(CallbacksViewModel.class);

  /** More than anyone scrolls through; older ones are found as calls, once they are confirmed. */
  static final int LATEST = 200;

  /**
   * What is there at one moment.
   *
   * @param rows the latest, newest first
   */
  record Glance(ReceiverState state, Tally tally, Counts counts, List<CallbackRow> rows) {}

  private final ObservableList<CallbackRow> rows = FXCollections.observableArrayList();
  private final ObservableList<CallbackRow> shownRows =
      FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<@Nullable Glance> glance = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BooleanProperty paused = new SimpleBooleanProperty();
  private final CallbackDesk desk;
  private final LiveReading<Glance> reading;
  private @Nullable AutoCloseable listening;

  CallbacksViewModel(CallbackDesk desk, Kit kit) {
    this.desk = desk;
    reading =
        new LiveReading<>(this::read, this::show, this::failed, kit.background(), kit.ticker());
    paused.subscribe(
        now -> {
          if (!now && listening != null) {
            reading.now();
          }
        });
  }

  ObservableList<CallbackRow> rows() {
    return shownRows;
  }

  /** What was read last; null before the first reading. */
  ReadOnlyObjectProperty<@Nullable Glance> glance() {
    return glance.getReadOnlyProperty();
  }

  /** Why it could not be read, technical words; empty when it could. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Whether the list stands still; counts go on. */
  BooleanProperty paused() {
    return paused;
  }

  void shown() {
    if (listening == null) {
      listening = desk.onChange(reading::soon);
    }
    reading.now();
  }

  void hidden() {
    AutoCloseable ending = listening;
    listening = null;
    if (ending != null) {
      try {
        ending.close();
      } catch (Exception e) {
        LOG.warn("a listener did not end", e);
      }
    }
  }

  /** Something beyond the receiver changed: a sync may have confirmed some. */
  void changed() {
    if (listening != null) {
      reading.soon();
    }
  }

  private Glance read() throws Exception {
    return new Glance(desk.state(), desk.tally(), desk.counts(), desk.latest(LATEST));
  }

  private void show(Glance now) {
    problem.set("");
    glance.set(now);
    if (!paused.get() && !rows.equals(now.rows())) {
      rows.setAll(now.rows());
    }
  }

  private void failed(Exception e) {
    problem.set(String.valueOf(e.getMessage()));
  }
}
