package dev.callboard.ui.recordings;

import dev.callboard.audio.AudioSink;
import dev.callboard.audio.Player;
import dev.callboard.recordings.EvidenceExport;
import dev.callboard.recordings.EvidenceFile;
import dev.callboard.recordings.EvidenceFinding;
import dev.callboard.recordings.EvidencePiece;
import dev.callboard.ui.kit.CallPlayer;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.kit.Screen;
import dev.callboard.ui.kit.Shortcut;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * An exported evidence file, checked: whether anything was changed, what it holds and who exported it, and
 * every recording to be heard. Needs no profile. When it goes out of view it is done with.
 */
public final class EvidenceScreen implements Screen {

  private final EvidenceViewModel model;
  private final EvidenceView view;
  private final Path scratch;
  private final Supplier<AudioSink> sinks;
  private final Kit kit;
  private final List<Shortcut> keys;
  private @Nullable Player sound;
  private @Nullable CallPlayer player;

  /**
   * Builds the screen; the file is read when it is shown.
   *
   * @param file may be anything
   * @param scratch a folder for copies to listen to; whoever made it takes it away
   * @param sinks where it sounds
   * @param back leaves
   */
  public EvidenceScreen(
      Path file, Path scratch, Supplier<AudioSink> sinks, Kit kit, Runnable back) {
    this.scratch = scratch;
    this.sinks = sinks;
    this.kit = kit;
    model = new EvidenceViewModel(file, kit.background(), kit.ticker());
    view = new EvidenceView(model, kit, back, this::chosen);
    keys =
        List.of(
            Shortcut.listed("Space", kit.text("evidence.key.play")),
            Shortcut.of("Esc", kit.text("evidence.key.back"), back));
    view.root().addEventHandler(KeyEvent.KEY_PRESSED, event -> Shortcut.run(keys, event));
    view.root().getStylesheets().add(RecordingsScreen.sheet());
    model
        .stage()
        .subscribe(
            stage -> {
              if (stage instanceof EvidenceStage.Checked(EvidenceFile opened, var finding)) {
                checked(opened, finding);
              }
            });
  }

  /** How evidence files are called, and what they are by their content. */
  public static List<Dialogs.FileKind> kinds(Kit kit) {
    return List.of(
        new Dialogs.FileKind(kit.text("evidence.kind"), EvidenceExport.EXTENSION),
        new Dialogs.FileKind("ZIP", "zip"));
  }

  @Override
  public Parent root() {
    return view.root();
  }

  @Override
  public void shown() {
    model.check();
  }

  @Override
  public void hidden() {
    model.close();
    if (sound != null) {
      sound.close();
    }
  }

  @Override
  public List<Shortcut> shortcuts() {
    return keys;
  }

  private void checked(EvidenceFile opened, EvidenceFinding finding) {
    List<EvidencePiece> recordings = finding.recordings();
    sound = new Player(sinks);
    EvidenceDesk desk = new EvidenceDesk(opened, recordings, scratch);
    player = new Listening(desk, sound, kit).compact();
    player.order(
        place -> place + 1 < recordings.size() ? OptionalLong.of(place + 1) : OptionalLong.empty());
    view.fill(finding, player);
  }

  private void chosen(int place, boolean play) {
    model.look(view.piece(place));
    if (player == null) {
      return;
    }
    EvidencePiece piece = view.piece(place);
    player.show(piece != null && piece.recording() && !piece.sha256().isEmpty() ? place : -1);
    if (play) {
      player.playOrPause();
    }
  }
}
