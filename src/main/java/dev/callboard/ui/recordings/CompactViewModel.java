package dev.callboard.ui.recordings;

import dev.callboard.audio.Waveform;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.Background;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The recording of a call one looks at, which need not be the one that sounds. */
final class CompactViewModel {

  /**
   * What is known of it.
   *
   * @param callId -1 for no call
   * @param recording null while it is looked up, or where there is none
   * @param waveform null while it is not drawn
   */
  record Look(long callId, @Nullable Recording recording, @Nullable Waveform waveform) {
    static final Look NOTHING = new Look(-1, null, null);
  }

  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.NOTHING);
  private final AtomicLong wanted = new AtomicLong(-1);
  private final PlayerViewModel player;
  private final RecordingDesk desk;
  private final Waveforms waveforms;
  private final Background background;
  private LongFunction<OptionalLong> order = _ -> OptionalLong.empty();

  CompactViewModel(
      PlayerViewModel player, RecordingDesk desk, Waveforms waveforms, Background background) {
    this.player = player;
    this.desk = desk;
    this.waveforms = waveforms;
    this.background = background;
    // What was fetched meanwhile is drawn.
    player
        .stage()
        .subscribe(
            stage -> {
              if (stage instanceof PlayerStage.Ready ready
                  && ready.row().callId() == wanted.get()
                  && look.get().waveform() == null) {
                found(ready.row().callId(), Optional.of(ready.row().recording()));
              }
            });
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** The one that sounds. */
  PlayerViewModel player() {
    return player;
  }

  /** Says which call is heard after one that is played from here; empty at the end. */
  void order(LongFunction<OptionalLong> following) {
    order = following;
  }

  /** Looks at a call; -1 for none. */
  void show(long callId) {
    if (wanted.getAndSet(callId) == callId) {
      return;
    }
    look.set(new Look(callId, null, null));
    if (callId >= 0) {
      background.run(
          () -> desk.find(callId),
          found -> found(callId, found),
          _ -> found(callId, Optional.empty()));
    }
  }

  /** Whether the player is loaded with the call one looks at. */
  boolean loaded() {
    return player.wanted() == wanted.get() && wanted.get() >= 0;
  }

  void playOrPause() {
    if (loaded()) {
      player.playOrPause();
    } else if (wanted.get() >= 0) {
      player.open(wanted.get(), true, order);
    }
  }

  /** Moves in the call one looks at; begins it where another one sounds. */
  void seek(double fraction) {
    if (loaded()) {
      player.seek(fraction);
    } else {
      playOrPause();
    }
  }

  private void found(long callId, Optional<Recording> found) {
    if (callId != wanted.get() || found.isEmpty()) {
      return;
    }
    Recording recording = found.get();
    look.set(new Look(callId, recording, null));
    Path file = recording.file();
    if (recording.state() == RecordingState.KEPT && file != null) {
      background.run(
          () -> waveforms.of(recording, file, (_, _) -> callId == wanted.get()),
          whole -> drawn(callId, recording, whole),
          _ -> {});
    }
  }

  private void drawn(long callId, Recording recording, Waveform whole) {
    if (callId == wanted.get()) {
      look.set(new Look(callId, recording, whole));
    }
  }
}
