package dev.callboard.ui.recordings;

import dev.callboard.audio.Player;
import dev.callboard.ui.kit.CallPlayer;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Relay;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Region;

/**
 * The one sound of an opened profile, and the players that show it: the whole one on the recordings
 * screen, small ones beside calls, a line in the status bar. It goes on while one browses.
 */
public final class Listening {

  private final PlayerViewModel model;
  private final RecordingDesk desk;
  private final Player sound;
  private final Kit kit;
  private final Waveforms waveforms;
  private final ReadOnlyBooleanWrapper elsewhere = new ReadOnlyBooleanWrapper(true);
  private final Relay<Boolean> elsewhereRelay = new Relay<>(elsewhere);
  private final List<Runnable> kept = new ArrayList<>();

  /**
   * Builds it with nothing loaded.
   *
   * @param sound plays; closed by who built it
   */
  public Listening(RecordingDesk desk, Player sound, Kit kit) {
    this.desk = desk;
    this.sound = sound;
    this.kit = kit;
    waveforms = new Waveforms(desk.waveforms());
    model =
        new PlayerViewModel(
            desk,
            sound,
            waveforms,
            kit.background(),
            kit.ticker(),
            () -> kept.forEach(Runnable::run));
  }

  /**
   * Plays the recording of a call, fetching and keeping it first where that is needed.
   *
   * @param following gives the call to hear after one, by its id; empty at the end
   */
  public void play(long callId, LongFunction<OptionalLong> following) {
    model.open(callId, true, following);
  }

  /** Tells those screens nothing any more that were built before; the sound goes on. */
  public void renew() {
    kept.clear();
    elsewhereRelay.renew();
    model.renew();
  }

  /** A player for the detail of a call; each screen has its own. */
  public CallPlayer compact() {
    sound.prepare();
    return new CompactPlayer(new CompactViewModel(model, desk, waveforms, kit.background()), kit);
  }

  /**
   * A line for the status bar; takes no room while nothing is heard or the whole player is in sight.
   *
   * @param open goes to the whole player
   */
  public Region mini(Runnable open) {
    return new MiniPlayer(model, elsewhereRelay.property(), open, kit);
  }

  /** Stops the sound and keeps its place. */
  public void pause() {
    model.pause();
  }

  PlayerViewModel model() {
    return model;
  }

  RecordingDesk desk() {
    return desk;
  }

  /** Runs whenever a recording was fetched and kept. */
  void onKept(Runnable listener) {
    kept.add(listener);
  }

  /** Whether the whole player is in sight. */
  void inSight(boolean now) {
    elsewhere.set(!now);
    if (now) {
      sound.prepare();
    }
  }
}
