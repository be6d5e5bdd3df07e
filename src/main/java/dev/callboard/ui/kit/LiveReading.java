package dev.callboard.ui.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Reads something anew whenever it may have changed: one reading at a time, at most four a second,
 * and always once more after the last change.
 *
 * @param <T> what is read
 */
public final class LiveReading<T> {

  /** Four times a second at most, faster than anyone reads; with 250 ms five would fall into some. */
  public static final Duration PACE = Duration.ofMillis(270);

  private final AtomicBoolean wanted = new AtomicBoolean();
  private final Callable<T> read;
  private final Consumer<T> show;
  private final Consumer<Exception> failed;
  private final Background background;
  private final Ticker ticker;
  private boolean reading;
  private boolean again;

  /**
   * Builds it; nothing is read yet.
   *
   * @param read may block
   * @param show takes what was read, on the thread of the view models
   * @param failed takes what went wrong instead, on the same thread
   */
  public LiveReading(
      Callable<T> read,
      Consumer<T> show,
      Consumer<Exception> failed,
      Background background,
      Ticker ticker) {
    this.read = read;
    this.show = show;
    this.failed = failed;
    this.background = background;
    this.ticker = ticker;
  }

  /** Something may have changed. On any thread, as often as it likes. */
  public void soon() {
    if (wanted.compareAndSet(false, true)) {
      ticker.after(PACE, this::now);
    }
  }

  /** Reads at once, or right after the reading under way. On the thread of the view models. */
  public void now() {
    wanted.set(false);
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    background.run(read, this::finish, this::fail);
  }

  private void finish(T value) {
    reading = false;
    show.accept(value);
    readAgain();
  }

  private void fail(Exception e) {
    reading = false;
    failed.accept(e);
    readAgain();
  }

  private void readAgain() {
    if (again) {
      again = false;
      soon();
    }
  }
}
