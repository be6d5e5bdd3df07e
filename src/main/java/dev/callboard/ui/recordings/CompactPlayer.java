package dev.callboard.ui.recordings;

import dev.callboard.audio.Player;
import dev.callboard.audio.Player.Phase;
import dev.callboard.audio.Waveform;
import dev.callboard.ui.kit.CallPlayer;
import dev.callboard.ui.kit.Cards;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Tips;
import dev.callboard.ui.kit.Tone;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Waveform and play button for the detail of a call. */
final class CompactPlayer implements CallPlayer {

  private final VBox root = new VBox();
  private final Button play = new Button();
  private final Button speed = new Button();
  private final ToggleButton skip = new ToggleButton();
  private final Label message = Labels.wrapped("", "small");
  private final WaveformView waveform;
  private final CompactViewModel model;
  private final Kit kit;
  private final RecordingWords words;
  private final PlayerMessages messages;

  CompactPlayer(CompactViewModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    words = new RecordingWords(kit.texts(), kit.formats());
    messages = new PlayerMessages(kit.texts(), words);
    waveform = new WaveformView("call-waveform", model::seek);
    waveform.setAccessibleText(kit.text("recordings.waveform"));
    play.setId("call-play");
    play.getStyleClass().add("accent");
    play.setMinWidth(Region.USE_PREF_SIZE);
    play.setOnAction(_ -> model.playOrPause());
    message.setId("call-play-message");
    message.setMinHeight(Region.USE_PREF_SIZE);
    root.setId("call-player");
    root.getStyleClass().addAll("column", "compact-player");
    root.getStylesheets().add(RecordingsScreen.sheet());
    speed.setId("call-play-speed");
    speed.getStyleClass().add("quiet");
    speed.setOnAction(_ -> model.player().settings().nextSpeed());
    skip.setId("call-play-skip");
    skip.getStyleClass().add("quiet");
    skip.setText(kit.text("recordings.compact.skip"));
    Tips.on(skip, kit.text("recordings.skip.tip"));
    skip.setOnAction(_ -> model.player().settings().toggleSkipSilence());
    root.getChildren().addAll(waveform, Cards.row(play, speed, skip), message);
    model
        .player()
        .settings()
        .settings()
        .subscribe(
            now -> {
              speed.setText(SoundControls.name(now.speed()));
              speed.setAccessibleText(
                  kit.text("recordings.speed.name", SoundControls.name(now.speed())));
              skip.setSelected(now.skipSilence());
            });
    model.look().subscribe(_ -> show());
    model.player().sound().subscribe(_ -> show());
    model.player().stage().subscribe(_ -> show());
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public void show(long callId) {
    model.show(callId);
  }

  @Override
  public void order(LongFunction<OptionalLong> following) {
    model.order(following);
  }

  @Override
  public void clear() {
    model.show(-1);
  }

  @Override
  public void playOrPause() {
    model.playOrPause();
  }

  private void show() {
    CompactViewModel.Look look = model.look().get();
    Presence.show(root, look.callId() >= 0);
    @Nullable Waveform drawn = look.waveform();
    Presence.show(waveform, drawn != null);
    waveform.show(drawn);
    PlayerStage stage = model.loaded() ? model.player().stage().get() : new PlayerStage.Nothing();
    boolean ready = stage instanceof PlayerStage.Ready;
    Player.State sound = model.player().sound().get();
    Duration length =
        ready ? sound.length() : drawn == null ? Duration.ZERO : drawn.info().duration();
    Duration position = ready ? sound.position() : Duration.ZERO;
    boolean playing = ready && sound.phase() == Phase.PLAYING;
    play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
    play.setText(length.isZero() ? kit.text("recordings.play") : words.position(position, length));
    play.setAccessibleText(kit.text(playing ? "recordings.pause" : "recordings.play"));
    play.setDisable(stage instanceof PlayerStage.Fetching || stage instanceof PlayerStage.Looking);
    waveform.place(length.isZero() ? 0 : (double) position.toMillis() / length.toMillis());
    String text = messages.of(stage, sound);
    message.setText(text);
    Presence.show(message, !text.isEmpty());
    message.getStyleClass().removeAll(Tone.BAD.styleClass(), "muted");
    message.getStyleClass().add(PlayerMessages.bad(stage, sound) ? Tone.BAD.styleClass() : "muted");
  }
}
