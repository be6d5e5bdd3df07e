package dev.callboard.ui.recordings;

import dev.callboard.audio.Player;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Screen;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Recordings: what is kept, what is at risk, what was lost; and the player. */
public final class RecordingsScreen implements Screen {

  private final RecordingsViewModel model;
  private final PlayerViewModel player;
  private final RecordingsView view;

  /**
   * Builds the screen; nothing is read yet.
   *
   * @param sound plays; closed by who built it
   */
  public RecordingsScreen(RecordingDesk desk, Player sound, Kit kit) {
    model = new RecordingsViewModel(desk, kit);
    player = new PlayerViewModel(desk, sound, kit.background(), kit.ticker(), model::changed);
    view = new RecordingsView(model, new PlayerPane(player, kit), kit, this::choose);
    view.root()
        .getStylesheets()
        .add(
            Objects.requireNonNull(RecordingsScreen.class.getResource("recordings.css"))
                .toExternalForm());
    view.root().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
    player.pause();
  }

  /** Plays the recording of a call, fetching and keeping it first where that is needed. */
  public void open(long callId) {
    player.open(callId, true);
    view.mark(callId);
  }

  private void choose(long callId) {
    if (player.wanted() != callId) {
      player.open(callId, false);
    }
  }

  private void onKey(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    boolean pressing = event.getTarget() instanceof ButtonBase;
    if (typing || event.isShortcutDown() || event.isAltDown() || player.row().isEmpty()) {
      return;
    }
    switch (event.getCode()) {
      case SPACE -> {
        if (!pressing) {
          player.playOrPause();
          event.consume();
        }
      }
      case LEFT -> {
        player.step(false);
        event.consume();
      }
      case RIGHT -> {
        player.step(true);
        event.consume();
      }
      default -> {}
    }
  }
}
