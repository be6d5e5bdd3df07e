package dev.callboard.ui.recordings;

import dev.callboard.audio.Player;
import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.Waveform;
import dev.callboard.recordings.Recording;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Pill;
import dev.callboard.ui.kit.Tone;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The player: which recording, its waveform, and the controls. */
final class PlayerPane extends VBox {

  private final Label title = Labels.heading("");
  private final Label facts = Labels.muted("");
  private final Pill state = new Pill("", Tone.NEUTRAL);
  private final Label message = Labels.wrapped("");
  private final Label position = Labels.of("", "position");
  private final Label keys = Labels.muted("");
  private final Button play = new Button();
  private final WaveformView waveform;
  private final PlayerViewModel model;
  private final Kit kit;
  private final RecordingWords words;
  private final PlayerMessages messages;

  PlayerPane(PlayerViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    words = new RecordingWords(kit.texts(), kit.formats());
    messages = new PlayerMessages(kit.texts(), words);
    waveform = new WaveformView("recording-waveform", model::seek);
    waveform.setAccessibleText(kit.text("recordings.waveform"));
    getStyleClass().addAll("card", "padded", "player");
    setId("recording-player");
    message.setId("recording-message");
    position.setId("recording-position");
    facts.setId("recording-facts");
    title.setMinWidth(Region.USE_PREF_SIZE);
    facts.setMinWidth(0);
    play.setId("recording-play");
    play.getStyleClass().add("accent");
    play.setOnAction(_ -> model.playOrPause());
    play.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Cards.row(title, facts, Cards.spacer(), state);
    keys.setText(kit.text("recordings.keys"));
    keys.setMinWidth(Region.USE_PREF_SIZE);
    position.setMinWidth(Region.USE_PREF_SIZE);
    message.setMinHeight(Region.USE_PREF_SIZE);
    message.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(message, Priority.ALWAYS);
    HBox controls = Cards.row(play, position, message, keys);
    getChildren().addAll(head, waveform, controls);
    model.stage().subscribe(_ -> show());
    model.sound().subscribe(_ -> show());
    model.waveform().subscribe(this::draw);
  }

  private void draw(@Nullable Waveform now) {
    waveform.show(now);
    show();
  }

  private void show() {
    PlayerStage stage = model.stage().get();
    boolean chosen = !(stage instanceof PlayerStage.Nothing);
    setVisible(chosen);
    setManaged(chosen);
    RecordingRow row = stage.row();
    state.setVisible(row != null);
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
    showSound(stage);
  }

  private void showSound(PlayerStage stage) {
    Player.State sound = model.sound().get();
    boolean ready = stage instanceof PlayerStage.Ready;
    boolean playing = ready && sound.phase() == Phase.PLAYING;
    boolean fetchable = stage instanceof PlayerStage.Remote || stage instanceof PlayerStage.Failed;
    play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
    play.setText(
        kit.text(
            fetchable ? "recordings.fetch" : playing ? "recordings.pause" : "recordings.play"));
    play.setDisable(!ready && (!fetchable || stage.row() == null));
    position.setText(ready ? words.position(sound.position(), sound.length()) : "");
    long length = sound.length().toMillis();
    waveform.place(ready && length > 0 ? (double) sound.position().toMillis() / length : 0);
    String text = messages.of(stage, sound);
    message.setText(text);
    position.setManaged(ready);
    keys.setVisible(ready);
    keys.setManaged(ready);
    message.getStyleClass().removeAll(Tone.BAD.styleClass(), "muted");
    message.getStyleClass().add(PlayerMessages.bad(stage, sound) ? Tone.BAD.styleClass() : "muted");
  }

  private String facts(RecordingRow row) {
    Recording recording = row.recording();
    Waveform drawn = model.waveform().get();
    StringBuilder facts = new StringBuilder(row.campaign());
    if (drawn != null) {
      append(facts, words.codec(drawn.info()));
    }
    append(facts, words.keptAt(recording));
    return facts.toString();
  }

  private static void append(StringBuilder facts, String more) {
    if (!more.isEmpty()) {
      facts.append(facts.isEmpty() ? "" : " · ").append(more);
    }
  }
}
