package dev.callboard.ui.callbacks;

import dev.callboard.callback.CallbackSettings;
import dev.callboard.callback.CallbackStore.Counts;
import dev.callboard.callback.ReceiverState;
import dev.callboard.callback.Tally;
import java.util.List;

/**
 * What the callbacks screen needs of one opened profile. Every method may block and is called off
 * the thread that draws, except {@link #onChange}.
 */
public interface CallbackDesk {

  /** How the receiver is set. */
  CallbackSettings settings();

  /**
   * Sets the receiver otherwise and begins anew.
   *
   * @throws Exception when that cannot be kept; the former settings stay then
   */
  void apply(CallbackSettings settings) throws Exception;

  /** Whether callbacks can come. */
  ReceiverState state();

  /** What was answered since the profile was opened. */
  Tally tally();

  /** Counts the callbacks that were kept. */
  Counts counts() throws Exception;

  /** Lists callbacks, the one that came last first. */
  List<CallbackRow> latest(int limit) throws Exception;

  /** Addresses of this machine at which it can listen. */
  List<String> addresses();

  /**
   * Tells of whatever may look different now, on any thread.
   *
   * @return ends it
   */
  AutoCloseable onChange(Runnable listening);
}
