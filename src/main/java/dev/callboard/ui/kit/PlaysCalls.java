package dev.callboard.ui.kit;

import java.util.OptionalLong;
import java.util.function.LongFunction;

/** Plays the recordings of calls that some table lists. */
@FunctionalInterface
public interface PlaysCalls {

  /**
   * Plays the recording of a call, fetching and keeping it first where that is needed.
   *
   * @param following gives the call to hear after one, by its id; empty at the end of what is listed
   */
  void play(long callId, LongFunction<OptionalLong> following);
}
