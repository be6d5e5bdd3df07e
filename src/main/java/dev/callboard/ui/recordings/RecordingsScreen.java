package dev.callboard.ui.recordings;

import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.kit.Shortcut;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Recordings: what is kept, what is at risk, what was lost; and the player. */
public final class RecordingsScreen implements Screen {

  private final RecordingsViewModel model;
  private final PlayerViewModel player;
  private final RecordingsView view;
  private final Listening listening;
  private final List<Shortcut> keys;

  /**
   * Builds the screen; nothing is read yet.
   *
   * @param desk the archive of the profile
   * @param listening the sound of the profile
   * @param evidence asks for an exported evidence file and opens it
   */
  public RecordingsScreen(ArchiveDesk desk, Listening listening, Runnable evidence, Kit kit) {
    this.listening = listening;
    model = new RecordingsViewModel(desk, kit);
    player = listening.model();
    listening.onKept(model::changed);
    PlayerPane pane = new PlayerPane(player, kit);
    view =
        new RecordingsView(
            model,
            new CustodySheets(desk, model, this::afterDeed, evidence, kit),
            pane,
            kit,
            this::choose);
    keys = new ArrayList<>(PlayerKeys.of(player, pane::mark, kit.texts()));
    keys.add(Shortcut.listed(CustodySheets.HOLD_KEYS, kit.text("recordings.hold")));
    player
        .notes()
        .notes()
        .subscribe(
            (before, after) -> {
              // Another call's notes were opened when the ids differ; markers are not in the list.
              if (before.callId() == after.callId() && !before.text().equals(after.text())) {
                model.changed();
              }
            });
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

  /** Somebody held, released or deleted recordings. */
  private void afterDeed() {
    model.changed();
    player.refresh();
  }

  /** The sheet with the shapes of the players. */
  static String sheet() {
    return Objects.requireNonNull(RecordingsScreen.class.getResource("recordings.css"))
        .toExternalForm();
  }

  /** Plays the recording of a call, fetching and keeping it first where that is needed. */
  public void open(long callId) {
    player.open(callId, true, this::following);
    view.mark(callId);
  }

  /** The next line of the page that can be heard. */
  private OptionalLong following(long callId) {
    return model.rows().stream()
        .dropWhile(item -> item.callId() != callId)
        .skip(1)
        .filter(item -> RecordingWords.playable(item.line().state()))
        .mapToLong(RecordingItem::callId)
        .findFirst();
  }

  private void choose(long callId) {
    if (player.wanted() != callId) {
      player.open(callId, false, this::following);
    }
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.copyOf(keys);
  }

  /** Before the table, which has its own use for some of them. */
  private void onKey(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    boolean sliding = event.getTarget() instanceof Slider;
    boolean pressing = event.getTarget() instanceof ButtonBase && event.getCode() == KeyCode.SPACE;
    if (!typing && !sliding && !pressing && player.row().isPresent()) {
      Shortcut.run(keys, event);
    }
  }
}
