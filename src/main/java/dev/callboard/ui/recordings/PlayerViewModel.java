package dev.callboard.ui.recordings;

import dev.callboard.audio.Player;
import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.Waveform;
import dev.callboard.notes.Marker;
import dev.callboard.recordings.FetchOutcome;
import dev.callboard.recordings.Recording;
import dev.callboard.recordings.RecordingState;
import dev.callboard.ui.kit.Background;
import dev.callboard.ui.kit.Relay;
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
  private final Relay<PlayerStage> stageRelay = new Relay<>(stage);
  private final Relay<Player.State> soundRelay = new Relay<>(sound);
  private final AtomicReference<Player.@Nullable State> newest = new AtomicReference<>();
  private final AtomicLong edition = new AtomicLong();
  private final RecordingDesk desk;
  private final Player player;
  private final WaveformModel drawing;
  private final Background background;
  private final Ticker ticker;
  private final Runnable kept;
  private final SoundViewModel settings;
  private final NotesViewModel notes;
  private LongFunction<OptionalLong> order = _ -> OptionalLong.empty();
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
    drawing = new WaveformModel(waveforms, background, ticker);
    this.background = background;
    this.ticker = ticker;
    this.kept = kept;
    settings = new SoundViewModel(player);
    notes = new NotesViewModel(desk, background);
    player.onState(this::heard);
  }

  /** Tells those screens nothing any more that were built before; the sound goes on. */
  void renew() {
    stageRelay.renew();
    soundRelay.renew();
    drawing.renew();
    settings.renew();
    notes.renew();
  }

  /** Which recording, and how far it is from being heard. */
  ReadOnlyObjectProperty<PlayerStage> stage() {
    return stageRelay.property();
  }

  /** What the player does. */
  ReadOnlyObjectProperty<Player.State> sound() {
    return soundRelay.property();
  }

  /** How it sounds. */
  SoundViewModel settings() {
    return settings;
  }

  /** What was written about the call. */
  NotesViewModel notes() {
    return notes;
  }

  /** Plays the next call of the table the present one was opened in; nothing after the last. */
  void next() {
    order.apply(wanted).ifPresent(id -> open(id, true, order));
  }

  /** Marks the place that is heard. */
  void mark(Consumer<Marker> marked) {
    if (stage.get() instanceof PlayerStage.Ready) {
      notes.mark(sound.get().position(), marked);
    }
  }

  /** What is drawn so far; null while nothing is decoded. */
  ReadOnlyObjectProperty<@Nullable Waveform> waveform() {
    return drawing.waveform();
  }

  /**
   * Shows the recording of a call.
   *
   * @param play whether to fetch it where that is needed, and to play it at once
   * @param following gives the call after one, by its id; empty at the end
   */
  void open(long callId, boolean play, LongFunction<OptionalLong> following) {
    long mine = begin();
    wanted = callId;
    order = following;
    notes.show(callId);
    stage.set(new PlayerStage.Looking(callId));
    background.run(
        () -> row(callId),
        found -> found(mine, callId, found, play),
        e -> fail(mine, callId, null, e));
  }

  /** Looks again at what is shown: somebody may have held or deleted it. */
  void refresh() {
    long mine = edition.get();
    row()
        .ifPresent(
            before ->
                background.run(
                    () -> row(before.callId()),
                    found -> found.ifPresent(now -> renewed(mine, before, now)),
                    e -> LOG.warn("a recording that is shown could not be looked at again", e)));
  }

  private void renewed(long mine, RecordingRow before, RecordingRow now) {
    if (mine != edition.get()) {
      return;
    }
    if (now.recording().state() != before.recording().state()) {
      open(now.callId(), false, order);
    } else if (stage.get() instanceof PlayerStage.Ready) {
      stage.set(new PlayerStage.Ready(now));
    } else if (stage.get() instanceof PlayerStage.Remote) {
      stage.set(new PlayerStage.Remote(now));
    }
  }

  private Optional<RecordingRow> row(long callId) throws Exception {
    Optional<Recording> found = desk.find(callId);
    return found.isEmpty() ? Optional.empty() : Optional.of(RecordingRow.of(found.get(), desk));
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
    return drawing.drawn();
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
    drawing.clear();
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
              new RecordingRow(recording, row.campaign(), row.held()),
              Objects.requireNonNull(recording.file()),
              play);
      case FetchOutcome.Deleted(Recording recording) ->
          stage.set(new PlayerStage.Lost(new RecordingRow(recording, row.campaign(), row.held())));
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
    drawing.draw(
        row.recording(),
        file,
        whole -> player.measured(file, whole.info().duration(), whole.loudness()),
        e -> fail(mine, row.callId(), row, e));
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
