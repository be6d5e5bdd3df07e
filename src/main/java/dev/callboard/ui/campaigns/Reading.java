package dev.callboard.ui.campaigns;

import dev.callboard.job.JobControl;
import dev.callboard.ui.kit.Ticker;
import java.time.Duration;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** How far the reading of a list is; one at a time, a new one ends the one before. */
final class Reading {

  /** What takes less needs no bar that flashes up. */
  private static final Duration LOOK = Duration.ofMillis(250);

  /** No reading that takes long. */
  static final double IDLE = -2;

  /** It takes long, but nobody knows how long. */
  static final double UNKNOWN = -1;

  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
  private final Ticker ticker;
  private Control current = new Control();
  private Runnable look = () -> {};

  Reading(Ticker ticker) {
    this.ticker = ticker;
  }

  /** 0 to 1, {@link #UNKNOWN} or {@link #IDLE}. */
  ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** Begins anew; whatever is being read is to end. */
  JobControl begin() {
    end();
    Control begun = new Control();
    current = begun;
    look = ticker.after(LOOK, () -> show(begun));
    return begun;
  }

  /** It is over, or nobody waits for it any more. */
  void end() {
    look.run();
    current.cancelled = true;
    progress.set(IDLE);
  }

  private void show(Control begun) {
    if (begun == current && !begun.cancelled) {
      long total = begun.total;
      progress.set(total == 0 ? UNKNOWN : (double) begun.done / total);
      look = ticker.after(LOOK, () -> show(begun));
    }
  }

  private static final class Control implements JobControl {

    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;

    @Override
    public void progress(long nowDone, long nowTotal) {
      done = nowDone;
      total = nowTotal;
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
