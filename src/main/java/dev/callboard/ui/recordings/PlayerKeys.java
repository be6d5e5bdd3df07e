package dev.callboard.ui.recordings;

import dev.callboard.text.Texts;
import dev.callboard.ui.kit.Shortcut;
import java.time.Duration;
import java.util.List;

/** The keys of the player. */
final class PlayerKeys {

  private static final Duration STEP = Duration.ofSeconds(5);
  private static final Duration FAR = Duration.ofSeconds(10);

  private PlayerKeys() {}

  /**
   * The keys, in the order the sheet lists them.
   *
   * @param mark marks the place that is heard
   */
  static List<Shortcut> of(PlayerViewModel model, Runnable mark, Texts texts) {
    SoundViewModel sound = model.settings();
    return List.of(
        key("Space", "play", model::playOrPause, texts),
        key("Left", "back", () -> model.step(STEP.negated()), texts),
        key("Right", "on", () -> model.step(STEP), texts),
        key("J", "far", () -> model.step(FAR.negated()), texts),
        key("K", "play", model::playOrPause, texts),
        key("L", "faster", () -> sound.faster(true), texts),
        key("Plus", "faster", () -> sound.faster(true), texts),
        key("Minus", "slower", () -> sound.faster(false), texts),
        key("1", "normal", () -> sound.speed(1), texts),
        key("2", "double", () -> sound.speed(2), texts),
        key("3", "triple", () -> sound.speed(3), texts),
        key("S", "skip", sound::toggleSkipSilence, texts),
        key("M", "marker", mark, texts),
        key("A", "from", () -> sound.loopFrom(model.sound().get().position()), texts),
        key("B", "to", () -> sound.loopTo(model.sound().get().position()), texts),
        key("O", "off", () -> sound.loop(null), texts),
        key("N", "next", model::next, texts));
  }

  private static Shortcut key(String keys, String name, Runnable action, Texts texts) {
    return Shortcut.of(keys, texts.get("recordings.key." + name), action);
  }
}
