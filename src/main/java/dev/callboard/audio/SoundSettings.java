package dev.callboard.audio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a recording is to sound.
 *
 * @param speed 1 as recorded; from {@link #SLOWEST} to {@link #FASTEST}; the pitch stays
 * @param skipSilence whether long silences are left out
 * @param volume from 0, silence, to 1, as recorded
 * @param normalise whether all recordings are brought to about the same loudness
 */
public record SoundSettings(double speed, boolean skipSilence, double volume, boolean normalise) {

  /** Half as fast as it was spoken. */
  public static final double SLOWEST = 0.5;

  /** Three times as fast: the most at which speech is still understood. */
  public static final double FASTEST = 3;

  /** As recorded. */
  public static final SoundSettings DEFAULT = new SoundSettings(1, false, 1, false);

  public SoundSettings {
    if (!(speed >= SLOWEST && speed <= FASTEST && volume >= 0 && volume <= 1)) {
      throw new IllegalArgumentException("speed " + speed + ", volume " + volume);
    }
  }

  /** The same at another speed. */
  public SoundSettings withSpeed(double other) {
    return new SoundSettings(other, skipSilence, volume, normalise);
  }

  /** The same with long silences left out, or not. */
  public SoundSettings withSkipSilence(boolean on) {
    return new SoundSettings(speed, on, volume, normalise);
  }

  /** The same at another volume. */
  public SoundSettings withVolume(double other) {
    return new SoundSettings(speed, skipSilence, other, normalise);
  }

  /** The same brought to an even loudness, or not. */
  public SoundSettings withNormalise(boolean on) {
    return new SoundSettings(speed, skipSilence, volume, on);
  }

  /** Quieter by feeling: half way down is a quarter of the amplitude. */
  double amplitude(Loudness loudness) {
    return volume * volume * (normalise ? loudness.gain() : 1);
  }

  /**
   * A part to be heard again and again.
   *
   * @param from its start
   * @param to its end; null while only the start is set
   */
  public record Loop(Duration from, @Nullable Duration to) {}
}
