package dev.callboard.ui.recordings;

import dev.callboard.audio.Player;
import dev.callboard.audio.Player.Phase;
import dev.callboard.ui.kit.Icons;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Labels;
import dev.callboard.ui.kit.Presence;
import dev.callboard.ui.kit.Tips;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What sounds while one is on another screen: a line for the status bar. */
final class MiniPlayer extends HBox {

  private final Button play = Icons.button(Feather.PAUSE, "");
  private final Hyperlink number = new Hyperlink();
  private final Label position = Labels.of("", "muted");
  private final PlayerViewModel model;
  private final ObservableValue<Boolean> elsewhere;
  private final Kit kit;
  private final RecordingWords words;

  /**
   * Builds it.
   *
   * @param elsewhere whether the whole player is out of sight
   * @param open goes to the whole player
   */
  MiniPlayer(PlayerViewModel model, ObservableValue<Boolean> elsewhere, Runnable open, Kit kit) {
    this.model = model;
    this.elsewhere = elsewhere;
    this.kit = kit;
    words = new RecordingWords(kit.texts(), kit.formats());
    setId("mini-player");
    getStyleClass().add("mini-player");
    getStylesheets().add(RecordingsScreen.sheet());
    play.setId("mini-play");
    play.setOnAction(_ -> model.playOrPause());
    number.setId("mini-open");
    number.setMinWidth(Region.USE_PREF_SIZE);
    number.setOnAction(
        _ -> {
          number.setVisited(false);
          open.run();
        });
    position.setMinWidth(Region.USE_PREF_SIZE);
    Button stop = Icons.button(Feather.X, kit.text("recordings.stop"));
    stop.setId("mini-stop");
    stop.setOnAction(_ -> model.stop());
    getChildren().addAll(play, number, position, stop);
    model.stage().subscribe(_ -> show());
    model.sound().subscribe(_ -> show());
    elsewhere.subscribe(_ -> show());
  }

  private void show() {
    Player.State sound = model.sound().get();
    boolean heard =
        model.stage().get() instanceof PlayerStage.Ready
            && model.started()
            && sound.phase() != Phase.FAILED;
    boolean shown = heard && elsewhere.getValue();
    Presence.show(this, shown);
    model.row().ifPresent(row -> number.setText(words.number(row.recording())));
    boolean playing = sound.phase() == Phase.PLAYING;
    String meaning = kit.text(playing ? "recordings.pause" : "recordings.play");
    play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
    play.setAccessibleText(meaning);
    Tips.on(play, meaning);
    position.setText(
        sound.phase() == Phase.NO_DEVICE
            ? kit.text("recordings.nodevice.short")
            : words.position(sound.position(), sound.length()));
  }
}
