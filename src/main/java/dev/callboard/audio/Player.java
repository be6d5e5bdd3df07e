package dev.callboard.audio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays one recording at a time on a thread of its own. Thread-safe; no toolkit. Commands return at
 * once and are done in order; what came of them is told through {@link #onState}.
 */
public final class Player implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Player.class);

  /** Of sound, not of the clock: a sink of another pace is told of in its own time. */
  private static final long TELL_MILLIS = 100;

  private static final long POLL_MILLIS = 10;
  private static final long CLOSE_MILLIS = 2000;

  private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
  private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
  private final Playback playback;
  private final Supplier<AudioSink> sinks;
  private @Nullable Thread thread;
  private volatile State state = new State(Phase.EMPTY, Duration.ZERO, Duration.ZERO, "");
  private volatile boolean closed;

  /** Builds a player that sleeps; a sink is asked for at each start of sound. */
  public Player(Supplier<AudioSink> sinks) {
    this.sinks = sinks;
    playback = new Playback(sinks);
  }

  /**
   * Loads the libraries of sound, before anybody waits for the first: some tenths of a second and 20 MB.
   * Returns at once; without it the first file does so. What was told before waits until then.
   */
  public synchronized void prepare() {
    if (thread == null) {
      thread = Thread.ofPlatform().name("player").daemon().start(this::run);
    }
  }

  private void begin(Runnable command) {
    prepare();
    commands.add(command);
  }

  /** Loads a file, paused at its start; ends what played before. */
  public void load(Path file) {
    begin(() -> playback.load(file));
  }

  /** Plays from the present position; from the start when at the end. */
  public void play() {
    begin(playback::play);
  }

  /** Pauses and keeps the position. */
  public void pause() {
    commands.add(playback::pause);
  }

  /** Moves to a position, playing or not; a position outside the file becomes its nearest end. */
  public void seek(Duration position) {
    commands.add(() -> playback.seek(position));
  }

  /** How everything is to sound from now on, this recording and the next ones. */
  public void settings(SoundSettings wanted) {
    commands.add(() -> playback.settings(wanted));
  }

  /** A part of what is loaded to hear again and again; null for none. Loading ends it. */
  public void loop(SoundSettings.@Nullable Loop part) {
    commands.add(() -> playback.loop(part));
  }

  /**
   * Takes what was measured by decoding a file whole; ignored when it is not the one loaded.
   *
   * @param length counted, where the file only claims one
   */
  public void measured(Path file, Duration length, Loudness loudness) {
    commands.add(() -> playback.measured(file, length, loudness));
  }

  /** Tells of each change and, while playing, about ten times a second, on the player's thread. */
  public void onState(Consumer<State> listener) {
    listeners.add(listener);
  }

  /** The present state. */
  public State state() {
    return state;
  }

  /** Stops the sound and frees the file; waits a moment for it. */
  @Override
  public void close() {
    commands.add(() -> closed = true);
    Thread running = running();
    if (running == null || Thread.currentThread() == running) {
      return;
    }
    try {
      running.join(CLOSE_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Thread running() {
    return thread;
  }

  private void run() {
    warm();
    while (!closed) {
      Runnable command = nextCommand();
      if (command != null) {
        command.run();
        tell();
      } else {
        playback.advance();
        if (!playback.playing()
            || playback.state().position().minus(state.position()).abs().toMillis()
                >= TELL_MILLIS) {
          tell();
        }
      }
    }
    playback.release();
  }

  /** Before anybody waits for the first sound; where it fails, the first file tells why. */
  private void warm() {
    try {
      AudioNatives.warm();
      sinks.get().prepare();
    } catch (LinkageError | RuntimeException e) {
      LOG.warn("sound cannot be prepared", e);
    }
  }

  private @Nullable Runnable nextCommand() {
    try {
      if (!playback.playing()) {
        return commands.take();
      }
      return playback.waiting()
          ? commands.poll(POLL_MILLIS, TimeUnit.MILLISECONDS)
          : commands.poll();
    } catch (InterruptedException _) {
      return () -> closed = true;
    }
  }

  private void tell() {
    State now = playback.state();
    state = now;
    listeners.forEach(listener -> listener.accept(now));
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
    /** Nothing is loaded. */
    EMPTY,
    /** Loaded, silent, at a position. */
    PAUSED,
    /** Sounding. */
    PLAYING,
    /** The end was heard. */
    ENDED,
    /** The sound has nowhere to go; the position is kept and play tries again. */
    NO_DEVICE,
    /** The file cannot be read or decoded. */
    FAILED
  }
}
