package dev.callboard.ui.kit;

import java.util.OptionalLong;
import java.util.function.LongFunction;
import javafx.scene.layout.Region;

/**
 * The player in small, for the detail of a call on any screen: waveform, place, play. All of them
 * share one sound: what plays goes on while one looks at other calls.
 */
public interface CallPlayer {

  /** What is shown; the same node every time. Takes no room while it shows no call. */
  Region root();

  /** Shows a call's recording; nothing is fetched and nothing sounds before somebody asks. */
  void show(long callId);

  /**
   * Says which call is heard after one that is played from here.
   *
   * @param following by the id of the one before; empty at the end
   */
  void order(LongFunction<OptionalLong> following);

  /** Shows no call. */
  void clear();

  /** Plays or pauses what is shown, fetching and keeping it first where that is needed. */
  void playOrPause();
}
