package dev.callboard.ui.recordings;

import dev.callboard.audio.Player;
import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.Waveform;
import dev.callboard.notes.Marker;
import dev.callboard.recordings.FetchOutcome;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One recording: found, fetched where it is not kept yet, drawn and played. */
final class PlayerViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(PlayerViewModel.class);

  private static final Player.State NOTHING =
      new Player.State(Phase.EMPTY, Duration.ZERO, Duration.ZERO, "");

  private final ReadOnlyObjectWrapper<PlayerStage> stage =
      new ReadOnlyObjectWrapper<>(new PlayerStage.Nothing());
  private final ReadOnlyObjectWrapper<Player.State> sound = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Waveform> waveform = new ReadOnlyObjectWrapper<>();
  private final AtomicReference<Player.@Nullable State> newest = new AtomicReference<>();
  private final AtomicLong edition = new AtomicLong();
  private final RecordingDesk desk;
  private final Player player;
  private final Waveforms waveforms;
  private final Background background;
  private final Ticker ticker;
  private final Runnable kept;
  private final SoundViewModel settings;
  private final NotesViewModel notes;
  private LongFunction<OptionalLong> order = _ -> OptionalLong.empty();
  private boolean drawn;
  private boolean started;
  private long wanted = -1;

  /**
   * Builds it with nothing loaded.
   *
   * @param kept runs when a recording was fetched and kept
   */
  PlayerViewModel(
      RecordingDesk desk,
      Player player,
      Waveforms waveforms,
      Background background,
      Ticker ticker,
      Runnable kept) {
    this.desk = desk;
    this.player = player;
    this.waveforms = waveforms;
    this.background = background;
    this.ticker = ticker;
    this.kept = kept;
    settings = new SoundViewModel(player);
    notes = new NotesViewModel(desk, background);
    player.onState(this::heard);
  }

  /** Which recording, and how far it is from being heard. */
  ReadOnlyObjectProperty<PlayerStage> stage() {
    return stage.getReadOnlyProperty();
  }

  /** What the player does. */
  ReadOnlyObjectProperty<Player.State> sound() {
    return sound.getReadOnlyProperty();
  }

  /** How it sounds. */
  SoundViewModel settings() {
    return settings;
  }

  /** What was written about the call. */
  NotesViewModel notes() {
    return notes;
  }

  /**
   * Says which call follows which.
   *
   * @param following gives the next call, by the present one's id; empty at the end
   */
  void order(LongFunction<OptionalLong> following) {
    order = following;
  }

  /** Plays the next call; nothing happens at the last one. */
  void next() {
    order.apply(wanted).ifPresent(id -> open(id, true));
  }

  /** Marks the place that is heard. */
  void mark(Consumer<Marker> marked) {
    if (stage.get() instanceof PlayerStage.Ready) {
      notes.mark(sound.get().position(), marked);
    }
  }

  /** What is drawn so far; null while nothing is decoded. */
  ReadOnlyObjectProperty<@Nullable Waveform> waveform() {
    return waveform.getReadOnlyProperty();
  }

  /**
   * Shows the recording of a call.
   *
   * @param play whether to fetch it where that is needed, and to play it at once
   */
  void open(long callId, boolean play) {
    long mine = begin();
    wanted = callId;
    notes.show(callId);
    stage.set(new PlayerStage.Looking(callId));
    background.run(
        () -> desk.find(callId).map(r -> RecordingRow.of(r, desk)),
        found -> found(mine, callId, found, play),
        e -> fail(mine, callId, null, e));
  }

  /** Fetches what is shown, keeps it and plays it. */
  void fetch() {
    row().ifPresent(row -> fetch(edition.get(), row, true));
  }

  /** Plays or pauses; fetches first what is not kept. */
  void playOrPause() {
    if (!(stage.get() instanceof PlayerStage.Ready)) {
      fetch();
    } else if (sound.get().phase() == Phase.PLAYING) {
      player.pause();
    } else {
      play();
    }
  }

  /**
   * Moves to a place.
   *
   * @param fraction 0 is the start, 1 the end
   */
  void seek(double fraction) {
    Duration length = sound.get().length();
    player.seek(Duration.ofMillis(Math.round(length.toMillis() * Math.clamp(fraction, 0, 1))));
  }

  /** Moves to a place. */
  void seek(Duration to) {
    player.seek(to);
  }

  /** Moves on, or back by a negative time. */
  void step(Duration by) {
    Duration moved = sound.get().position().plus(by);
    player.seek(moved.isNegative() ? Duration.ZERO : moved);
  }

  /** Stops the sound and keeps the position. */
  void pause() {
    player.pause();
  }

  /** Ends the sound and shows no recording any more. */
  void stop() {
    begin();
    wanted = -1;
    notes.show(-1);
    stage.set(new PlayerStage.Nothing());
  }

  /** Whether the waveform is whole. */
  boolean drawn() {
    return drawn;
  }

  /** Whether somebody wanted to hear what is loaded, not only to look at it. */
  boolean started() {
    return started;
  }

  /** The call that was asked for last; -1 before. */
  long wanted() {
    return wanted;
  }

  /** The recording that is shown. */
  Optional<RecordingRow> row() {
    return Optional.ofNullable(stage.get().row());
  }

  private void play() {
    if (!started) {
      long call = wanted;
      // Whoever listens is written down; a full disk must not keep anybody from listening.
      background.run(
          () -> {
            desk.listened(call);
            return call;
          },
          _ -> {},
          e -> LOG.warn("it could not be written down who listens", e));
    }
    started = true;
    player.play();
  }

  private long begin() {
    player.pause();
    settings.loop(null);
    waveform.set(null);
    drawn = false;
    started = false;
    return edition.incrementAndGet();
  }

  private static boolean gone(RecordingState state) {
    return state == RecordingState.LOST || state == RecordingState.DELETED;
  }

  private void found(long mine, long callId, Optional<RecordingRow> found, boolean play) {
    if (mine != edition.get()) {
      return;
    }
    if (found.isEmpty()) {
      stage.set(new PlayerStage.None(callId));
      return;
    }
    RecordingRow row = found.get();
    Path file = row.recording().file();
    if (row.recording().state() == RecordingState.KEPT && file != null) {
      load(mine, row, file, play);
    } else if (gone(row.recording().state())) {
      stage.set(new PlayerStage.Lost(row));
    } else if (play) {
      fetch(mine, row, true);
    } else {
      stage.set(new PlayerStage.Remote(row));
    }
  }

  private void fetch(long mine, RecordingRow row, boolean play) {
    if (stage.get() instanceof PlayerStage.Fetching) {
      return;
    }
    stage.set(new PlayerStage.Fetching(row));
    background.run(
        () -> desk.fetch(row.callId()),
        outcome -> fetched(mine, row, outcome, play),
        e -> fail(mine, row.callId(), row, e));
  }

  private void fetched(long mine, RecordingRow row, FetchOutcome outcome, boolean play) {
    kept.run();
    if (mine != edition.get()) {
      return;
    }
    switch (outcome) {
      case FetchOutcome.Kept(Recording recording) ->
          load(
              mine,
              new RecordingRow(recording, row.campaign()),
              Objects.requireNonNull(recording.file()),
              play);
      case FetchOutcome.Lost _ -> stage.set(new PlayerStage.Lost(row));
      case FetchOutcome.Failed failed ->
          stage.set(new PlayerStage.Failed(row.callId(), row, failed, failed.why()));
    }
  }

  private void load(long mine, RecordingRow row, Path file, boolean play) {
    stage.set(new PlayerStage.Ready(row));
    player.load(file);
    if (play) {
      play();
    }
    background.run(
        () -> waveforms.of(row.recording(), file, (partial, _) -> grow(mine, partial)),
        whole -> showWhole(mine, file, whole),
        e -> fail(mine, row.callId(), row, e));
  }

  /** On the decoding thread. */
  private boolean grow(long mine, Waveform partial) {
    ticker.after(Duration.ZERO, () -> showPart(mine, partial));
    return mine == edition.get();
  }

  /** A part that arrives after the whole, or for a recording left behind, is not shown. */
  private void showPart(long mine, Waveform partial) {
    if (mine == edition.get() && !drawn) {
      waveform.set(partial);
    }
  }

  private void showWhole(long mine, Path file, Waveform whole) {
    if (mine == edition.get()) {
      player.measured(file, whole.info().duration(), whole.loudness());
      drawn = true;
      waveform.set(whole);
    }
  }

  private void fail(long mine, long callId, @Nullable RecordingRow row, Exception e) {
    if (mine == edition.get()) {
      stage.set(new PlayerStage.Failed(callId, row, null, String.valueOf(e.getMessage())));
    }
  }

  /** On the player's thread: only the newest state of a burst is passed on. */
  private void heard(Player.State state) {
    if (newest.getAndSet(state) == null) {
      ticker.after(Duration.ZERO, () -> show(Objects.requireNonNull(newest.getAndSet(null))));
    }
  }

  private void show(Player.State now) {
    boolean ended = now.phase() == Phase.ENDED && sound.get().phase() != Phase.ENDED;
    sound.set(now);
    if (ended && started && settings.follow().get()) {
      next();
    }
  }
}
