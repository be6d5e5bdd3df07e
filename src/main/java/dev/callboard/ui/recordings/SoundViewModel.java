package dev.callboard.ui.recordings;

import dev.callboard.audio.Player;
import dev.callboard.audio.SoundSettings;
import dev.callboard.audio.SoundSettings.Loop;
import dev.callboard.ui.kit.Relay;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** How recordings sound: speed, silence, loop, volume. All but the loop stays from call to call. */
final class SoundViewModel {

  /** The speeds one steps through. */
  static final List<Double> SPEEDS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0);

  private final ReadOnlyObjectWrapper<SoundSettings> settings =
      new ReadOnlyObjectWrapper<>(SoundSettings.DEFAULT);
  private final ReadOnlyObjectWrapper<@Nullable Loop> loop = new ReadOnlyObjectWrapper<>();
  private final Relay<SoundSettings> settingsRelay = new Relay<>(settings);
  private final Relay<@Nullable Loop> loopRelay = new Relay<>(loop);
  private final BooleanProperty follow = new SimpleBooleanProperty();
  private final Player player;

  SoundViewModel(Player player) {
    this.player = player;
  }

  /** Tells those nothing any more who listened before. */
  void renew() {
    settingsRelay.renew();
    loopRelay.renew();
  }

  ReadOnlyObjectProperty<SoundSettings> settings() {
    return settingsRelay.property();
  }

  /** The part that is heard again and again; its end is null while only the start is set. */
  ReadOnlyObjectProperty<@Nullable Loop> loop() {
    return loopRelay.property();
  }

  /** Whether the next call follows when one ends. */
  BooleanProperty follow() {
    return follow;
  }

  void speed(double factor) {
    apply(settings.get().withSpeed(factor));
  }

  /** The next higher or lower speed; stays at the ends. */
  void faster(boolean up) {
    double now = settings.get().speed();
    SPEEDS.stream()
        .filter(s -> up ? s > now : s < now)
        .reduce((first, other) -> up ? first : other)
        .ifPresent(this::speed);
  }

  /** One button for a small player: 1, 1.5, 2, 3 and 1 again. */
  void nextSpeed() {
    double now = settings.get().speed();
    speed(now < 1 ? 1 : now < 1.5 ? 1.5 : now < 2 ? 2 : now < SoundSettings.FASTEST ? 3 : 1);
  }

  void toggleSkipSilence() {
    apply(settings.get().withSkipSilence(!settings.get().skipSilence()));
  }

  void toggleNormalise() {
    apply(settings.get().withNormalise(!settings.get().normalise()));
  }

  /** From 0 to 1. */
  void volume(double volume) {
    apply(settings.get().withVolume(Math.clamp(volume, 0, 1)));
  }

  /** The loop begins here; a whole one keeps its end where that lies behind. */
  void loopFrom(Duration at) {
    Loop now = loop.get();
    Duration end =
        now == null || now.to() == null || !now.to().minus(at).isPositive() ? null : now.to();
    loop(new Loop(at, end));
  }

  /** The loop ends here; without a beginning before, it begins at the start. */
  void loopTo(Duration at) {
    Loop now = loop.get();
    if (at.isPositive()) {
      Duration from =
          now == null || !at.minus(now.from()).isPositive() ? Duration.ZERO : now.from();
      loop(new Loop(from, at));
    }
  }

  /** One button: the beginning, then the end, then no loop any more. */
  void loopPoint(Duration at) {
    Loop now = loop.get();
    if (now == null) {
      loopFrom(at);
    } else if (now.to() == null && at.minus(now.from()).isPositive()) {
      loopTo(at);
    } else {
      loop(null);
    }
  }

  /** A part between two places, whichever is first; null for none. */
  void loop(@Nullable Loop part) {
    loop.set(part);
    player.loop(part == null || part.to() == null ? null : part);
  }

  private void apply(SoundSettings wanted) {
    settings.set(wanted);
    player.settings(wanted);
  }
}
