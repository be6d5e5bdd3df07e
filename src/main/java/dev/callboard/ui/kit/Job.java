package dev.callboard.ui.kit;

import dev.callboard.job.JobControl;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Long work that is watched in the status bar. Properties change on the FX thread only. */
public final class Job {

  /** Where a job is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  private static final long FLUSH_NANOS = 250_000_000;

  private final String title;
  private final Executor ui;
  private final LongSupplier nanoTime;
  private final long started;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
  private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper items = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyDoubleWrapper perSecond = new ReadOnlyDoubleWrapper();
  private final ReadOnlyBooleanWrapper pausable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final Object rest = new Object();
  private double elapsed;
  private boolean resting;
  private final Flushing control = new Flushing();

  Job(String title, Executor ui, LongSupplier nanoTime) {
    this.title = title;
    this.ui = ui;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
  }

  /** What it does, as a person reads it. */
  public String title() {
    return title;
  }

  /** Asks it to stop at the next safe point. */
  public void cancel() {
    cancelled.set(true);
    synchronized (rest) {
      rest.notifyAll();
    }
  }

  /** Whether it has been asked to stop. */
  public boolean cancelRequested() {
    return cancelled.get();
  }

  /** Lets a person pause it; its work must breathe. */
  public void allowPause() {
    pausable.set(true);
  }

  /** Whether a person can pause it. */
  public ReadOnlyBooleanProperty pausableProperty() {
    return pausable.getReadOnlyProperty();
  }

  /** Whether it rests, or goes on. */
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  /** Lets it rest between two items, or go on. */
  public void pause(boolean now) {
    paused.set(now);
    synchronized (rest) {
      resting = now;
      rest.notifyAll();
    }
  }

  /** Where it is. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Finished items. */
  public ReadOnlyLongProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** All items; 0 while unknown. */
  public ReadOnlyLongProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** What it has brought, where that is not what its progress is measured in; negative for that. */
  public ReadOnlyLongProperty itemsProperty() {
    return items.getReadOnlyProperty();
  }

  /** Items a second since it began; 0 while unknown. */
  public ReadOnlyDoubleProperty perSecondProperty() {
    return perSecond.getReadOnlyProperty();
  }

  /** Seconds left at the present rate; negative while unknown. */
  public long secondsLeft() {
    boolean known = total.get() > 0 && done.get() > 0;
    return known ? Math.round(elapsed * (total.get() - done.get()) / done.get()) : -1;
  }

  JobControl control() {
    return control;
  }

  /** Ends it; the last progress is shown first. On any thread. */
  void end(State last) {
    control.flush();
    ui.execute(() -> state.set(last));
  }

  /** Collects progress from the worker and passes it on at most four times a second. */
  private final class Flushing implements JobControl {

    private long lastFlush = Long.MIN_VALUE;
    private long latestDone;
    private long latestTotal;
    private long latestItems = -1;

    @Override
    public synchronized void progress(long nowDone, long nowTotal) {
      latestDone = nowDone;
      latestTotal = nowTotal;
      long now = nanoTime.getAsLong();
      if (lastFlush == Long.MIN_VALUE || now - lastFlush >= FLUSH_NANOS) {
        lastFlush = now;
        flush();
      }
    }

    @Override
    public synchronized void items(long count) {
      latestItems = count;
    }

    @Override
    public void breathe() {
      synchronized (rest) {
        while (resting && !cancelled.get()) {
          try {
            rest.wait();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
          }
        }
      }
    }

    @Override
    public boolean cancelled() {
      return cancelled.get();
    }

    synchronized void flush() {
      long showDone = latestDone;
      long showTotal = latestTotal;
      long showItems = latestItems;
      double seconds = (nanoTime.getAsLong() - started) / 1e9;
      ui.execute(
          () -> {
            done.set(showDone);
            total.set(showTotal);
            items.set(showItems);
            elapsed = seconds;
            perSecond.set(seconds > 0 ? (showItems < 0 ? showDone : showItems) / seconds : 0);
          });
    }
  }
}
