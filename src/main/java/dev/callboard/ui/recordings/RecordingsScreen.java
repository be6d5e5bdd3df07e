package dev.callboard.ui.recordings;

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
  private final Listening listening;

  /**
   * Builds the screen; nothing is read yet.
   *
   * @param desk the archive of the profile
   * @param listening the sound of the profile
   */
  public RecordingsScreen(ArchiveDesk desk, Listening listening, Kit kit) {
    this.listening = listening;
    model = new RecordingsViewModel(desk, kit);
    player = listening.model();
    listening.onKept(model::changed);
    view =
        new RecordingsView(
            model,
            new CustodySheets(desk, model, kit),
            new PlayerPane(player, kit),
            kit,
            this::choose);
    view.root().getStylesheets().add(sheet());
    view.root().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public void shown() {
    listening.inSight(true);
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
    listening.inSight(false);
  }

  /** Recordings were kept, lost or deleted elsewhere. */
  public void changed() {
    model.changed();
  }

  /** The sheet with the shapes of the players. */
  static String sheet() {
    return Objects.requireNonNull(RecordingsScreen.class.getResource("recordings.css"))
        .toExternalForm();
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
