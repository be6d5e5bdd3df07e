package dev.callboard.app;

import dev.callboard.audio.AudioSink;
import dev.callboard.recordings.EvidenceExport;
import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.ui.recordings.EvidenceScreen;
import dev.callboard.ui.shell.Frame;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/**
 * The ways by which an evidence file comes into the window: named at the start, handed over by a later
 * start, dropped, chosen. Copies to listen to go when another file is opened or the program ends.
 */
final class EvidenceDoor {

  private final Frame frame;
  private final Kit kit;
  private final Supplier<AudioSink> sinks;
  private final Runnable aside;
  private final Runnable back;
  private @Nullable PassingFolder copies;

  /**
   * Builds it.
   *
   * @param sinks where recordings sound
   * @param aside runs before an evidence file takes the place of what is shown
   * @param back shows that again
   */
  EvidenceDoor(Frame frame, Kit kit, Supplier<AudioSink> sinks, Runnable aside, Runnable back) {
    this.frame = frame;
    this.kit = kit;
    this.sinks = sinks;
    this.aside = aside;
    this.back = back;
  }

  /** Takes evidence files that are dropped where nothing else takes files. */
  void follow(Parent root) {
    root.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (dropped(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    root.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event ->
            dropped(event)
                .ifPresent(
                    file -> {
                      event.setDropCompleted(true);
                      event.consume();
                      open(file);
                    }));
  }

  private static Optional<Path> dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    return Optional.of(files)
        .filter(list -> list.size() == 1)
        .map(list -> list.getFirst().toPath())
        .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(EvidenceExport.ENDING));
  }

  /** Asks for one. */
  void ask() {
    kit.dialogs()
        .openFile(
            new Dialogs.FileQuestion(kit.text("evidence.open"), "", EvidenceScreen.kinds(kit)),
            this::open);
  }

  /** Opens one; it may be anything. */
  void open(Path file) {
    kit.background()
        .run(
            () -> PassingFolder.create("evidence"),
            fresh -> show(file, fresh),
            e -> kit.notices().bad(kit.text("evidence.unread"), e.toString()));
  }

  private void show(Path file, PassingFolder fresh) {
    aside.run();
    frame.show(
        new EvidenceScreen(
            file,
            fresh.path(),
            sinks,
            kit,
            () -> {
              back.run();
              forget();
            }));
    forget();
    copies = fresh;
  }

  private void forget() {
    PassingFolder old = copies;
    copies = null;
    if (old != null) {
      kit.background()
          .run(
              () -> {
                old.close();
                return old;
              },
              _ -> {},
              _ -> {});
    }
  }
}
