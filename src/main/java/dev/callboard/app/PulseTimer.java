package dev.callboard.app;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;

/**
 * Beats for the toolkit, and rests when it says so: the timers of Linux beat on and do nothing, those of
 * macOS rest by themselves. Lies in the toolkit's inner layer; where that is closed, this class cannot even
 * be loaded: {@link QuietPulse} comes before it. Thread-safe.
 */
final class PulseTimer extends Timer {

  /** There is one timer of the system, whatever number it is known by. */
  private static final long KNOWN_AS = 1;

  private final Timer system;
  private int period;
  private boolean beating;

  /** Of its own, for {@link #install} and tests; on the FX thread. */
  PulseTimer(Runnable beat) {
    super(beat);
    system = Application.GetApplication().createTimer(beat);
  }

  /**
   * Takes the place of the toolkit's timer; on the FX thread, once the toolkit has started.
   *
   * @throws ReflectiveOperationException when the toolkit is made otherwise than it was
   */
  static PulseTimer install() throws ReflectiveOperationException {
    Toolkit toolkit = Toolkit.getToolkit();
    Field timer = field(toolkit, "pulseTimer");
    PulseTimer quiet = new PulseTimer((Runnable) field(toolkit, "timerRunnable").get(toolkit));
    int period = field(toolkit, "PULSE_INTERVAL").getInt(toolkit);
    // The toolkit holds its own lock whenever it rests or goes on.
    synchronized (toolkit) {
      Timer before = (Timer) timer.get(toolkit);
      before.stop();
      quiet.start(period);
      timer.set(toolkit, quiet);
    }
    return quiet;
  }

  /** Whether it beats, and does not rest. */
  synchronized boolean beating() {
    return beating;
  }

  private static Field field(Toolkit toolkit, String name) throws ReflectiveOperationException {
    Field field = toolkit.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @Override
  protected long _start(Runnable beat) {
    throw new IllegalStateException("the screen's own beat is not for this timer");
  }

  @Override
  protected synchronized long _start(Runnable beat, int milliseconds) {
    period = milliseconds;
    _resume(KNOWN_AS);
    return KNOWN_AS;
  }

  @Override
  protected synchronized void _stop(long timer) {
    _pause(timer);
  }

  @Override
  protected synchronized void _pause(long timer) {
    if (beating) {
      system.stop();
      beating = false;
    }
  }

  @Override
  protected synchronized void _resume(long timer) {
    if (!beating) {
      system.start(period);
      beating = true;
    }
  }
}
