package dev.callboard.ui.recordings;

import dev.callboard.audio.Player;
import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.SoundSettings.Loop;
import dev.callboard.audio.Waveform;
import dev.callboard.recordings.Recording;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pill;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Tone;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The player: which recording, its waveform, and the controls. */
final class PlayerPane extends VBox {

  /** A reason is a sentence: its beginning stands in the pill, the whole behind it. */
  private static final int HOLD_WORDS = 44;

  private final Label title = Labels.heading("");
  private final Label facts = Labels.muted("");
  private final Pill state = new Pill("", Tone.NEUTRAL);
  private final Pill hold = new Pill("", Tone.INFO);
  private final Label message = Labels.wrapped("");
  private final Label position = Labels.of("", "position");
  private final Label events = Labels.wrapped("", "muted", "small");
  private final FlowPane controls = new FlowPane();
  private final Button play = new Button();
  private final WaveformView waveform;
  private final MarkerStrip markers;
  private final PlayerViewModel model;
  private final Kit kit;
  private final RecordingWords words;
  private final PlayerMessages messages;
  private Object placed = List.of();

  PlayerPane(PlayerViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    words = new RecordingWords(kit.texts(), kit.formats());
    messages = new PlayerMessages(kit.texts(), words);
    waveform = new WaveformView("recording-waveform", model::seek);
    waveform.setAccessibleText(kit.text("recordings.waveform"));
    waveform.onPart(this::loop);
    markers = new MarkerStrip(model, play::requestFocus, kit);
    getStyleClass().addAll("card", "padded", "player");
    setId("recording-player");
    position.setId("recording-position");
    hold.setId("recording-hold");
    facts.setId("recording-facts");
    title.setMinWidth(Region.USE_PREF_SIZE);
    facts.setMinWidth(0);
    play.setId("recording-play");
    play.getStyleClass().add("accent");
    play.setOnAction(_ -> model.playOrPause());
    play.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Cards.row(title, facts, Cards.spacer(), hold, state);
    position.setMinWidth(Region.USE_PREF_SIZE);
    message.setId("recording-message");
    message.setMinHeight(Region.USE_PREF_SIZE);
    events.setId("recording-events");
    events.setMinHeight(Region.USE_PREF_SIZE);
    controls.getStyleClass().add("player-controls");
    controls.getChildren().addAll(play, position);
    controls.getChildren().addAll(new SoundControls(model, this::mark, kit).nodes());
    getChildren()
        .addAll(
            head,
            new VBox(markers, waveform),
            controls,
            message,
            new NoteLine(model.notes(), kit),
            events);
    model.stage().subscribe(_ -> show());
    model.sound().subscribe(_ -> show());
    model.waveform().subscribe(this::draw);
    model.notes().notes().subscribe(_ -> showMarkers());
    model.settings().loop().subscribe(_ -> showLoop());
  }

  private void draw(@Nullable Waveform now) {
    waveform.show(now);
    show();
  }

  /** Marks the place that is heard and asks what is there. */
  void mark() {
    model.mark(markers::ask);
  }

  private void loop(double from, double to) {
    long length = model.sound().get().length().toMillis();
    Duration start = Duration.ofMillis(Math.round(from * length));
    Duration end = Duration.ofMillis(Math.round(to * length));
    model.settings().loop(end.minus(start).isPositive() ? new Loop(start, end) : null);
  }

  private void showLoop() {
    Loop part = model.settings().loop().get();
    double length = model.sound().get().length().toMillis();
    boolean none = part == null || length <= 0;
    waveform.part(
        none ? -1 : part.from().toMillis() / length,
        none || part.to() == null ? -1 : part.to().toMillis() / length);
  }

  private void showMarkers() {
    RecordingRow row = model.stage().get().row();
    Duration length = model.sound().get().length();
    boolean ready = model.stage().get() instanceof PlayerStage.Ready && row != null;
    CallEvents placed =
        ready ? CallEvents.of(row.recording().call(), length) : new CallEvents(null, null);
    markers.show(
        ready ? model.notes().notes().get().markers() : List.of(),
        placed,
        ready ? length : Duration.ZERO);
    events.setText(ready ? words.events(row.recording().call(), placed) : "");
    Presence.show(events, ready);
  }

  private void show() {
    PlayerStage stage = model.stage().get();
    boolean chosen = !(stage instanceof PlayerStage.Nothing);
    Presence.show(this, chosen);
    RecordingRow row = stage.row();
    state.setVisible(row != null);
    showHold(row == null ? List.of() : row.held());
    if (row == null) {
      title.setText(kit.text("recordings.player"));
      facts.setText("");
    } else {
      title.setText(
          words.number(row.recording())
              + " · "
              + kit.formats().moment(row.recording().call().start()));
      facts.setText(facts(row));
      state.say(words.state(row.recording()), words.tone(row.recording()));
    }
    showMarkersOnce(stage);
    showSound(stage);
  }

  private void showHold(List<String> reasons) {
    boolean held = !reasons.isEmpty();
    Presence.show(hold, held);
    if (held) {
      String all = kit.text("recordings.hold.pill", String.join(" · ", reasons));
      int most =
          all.offsetByCodePoints(0, Math.min(HOLD_WORDS, all.codePointCount(0, all.length())));
      hold.setText(most < all.length() ? all.substring(0, most).strip() + "…" : all);
      hold.setTooltip(new Tooltip(all));
      hold.setAccessibleText(all);
    }
  }

  private void showSound(PlayerStage stage) {
    Player.State sound = model.sound().get();
    boolean ready = stage instanceof PlayerStage.Ready;
    boolean playing = ready && sound.phase() == Phase.PLAYING;
    boolean fetchable = stage instanceof PlayerStage.Remote || stage instanceof PlayerStage.Failed;
    play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
    play.setText(
        kit.text(
            stage instanceof PlayerStage.Failed
                ? "recordings.again"
                : fetchable
                    ? "recordings.fetch"
                    : playing ? "recordings.pause" : "recordings.play"));
    play.setDisable(!ready && (!fetchable || stage.row() == null));
    position.setText(ready ? words.position(sound.position(), sound.length()) : "");
    long length = sound.length().toMillis();
    waveform.place(ready && length > 0 ? (double) sound.position().toMillis() / length : 0);
    String text = messages.of(stage, sound);
    message.setText(text);
    Presence.show(message, !text.isEmpty());
    controls.getChildren().stream()
        .filter(node -> node != play)
        .forEach(
            node -> {
              Presence.show(node, ready);
            });
    showLoop();
    message.getStyleClass().removeAll(Tone.BAD.styleClass(), "muted");
    message.getStyleClass().add(PlayerMessages.bad(stage, sound) ? Tone.BAD.styleClass() : "muted");
  }

  /** Only what they stand on changes them: the place that is heard does not. */
  private void showMarkersOnce(PlayerStage stage) {
    Object now = List.of(stage, model.sound().get().length());
    if (!now.equals(placed)) {
      placed = now;
      showMarkers();
    }
  }

  private String facts(RecordingRow row) {
    Recording recording = row.recording();
    Waveform drawn = model.waveform().get();
    StringBuilder facts = new StringBuilder(row.campaign());
    if (drawn != null) {
      append(facts, words.codec(drawn.info()));
    }
    append(facts, words.transcoded(recording));
    append(facts, words.keptAt(recording));
    return facts.toString();
  }

  private static void append(StringBuilder facts, String more) {
    if (!more.isEmpty()) {
      facts.append(facts.isEmpty() ? "" : " · ").append(more);
    }
  }
}
