package dev.callboard.audio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Plays one recording at a time on a thread of its own. Thread-safe; no toolkit. */
public final class Player implements AutoCloseable {

  /** Builds a player; a sink is asked for at each start of sound. */
  public Player(Supplier<AudioSink> sinks) {
    throw new UnsupportedOperationException();
  }

  /** Loads a file, paused at its start; ends what played before. */
  public void load(Path file) {
    throw new UnsupportedOperationException();
  }

  /** Plays from the present position; from the start when at the end. */
  public void play() {
    throw new UnsupportedOperationException();
  }

  /** Pauses and keeps the position. */
  public void pause() {
    throw new UnsupportedOperationException();
  }

  /** Moves to a position, playing or not. */
  public void seek(Duration position) {
    throw new UnsupportedOperationException();
  }

  /** Tells of each change and, while playing, about ten times a second, on the player's thread. */
  public void onState(Consumer<State> listener) {
    throw new UnsupportedOperationException();
  }

  /** The present state. */
  public State state() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  /**
   * What the player is doing.
   *
   * @param phase what
   * @param position where
   * @param length of the file; zero while unknown
   * @param problem what went wrong when FAILED or NO_DEVICE, technical words; else empty
   */
  public record State(Phase phase, Duration position, Duration length, String problem) {}

  /** Phases of a player. */
  public enum Phase {
    EMPTY,
    PAUSED,
    PLAYING,
    ENDED,
    NO_DEVICE,
    FAILED
  }
}
