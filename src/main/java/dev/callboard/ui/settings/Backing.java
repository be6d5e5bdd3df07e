package dev.callboard.ui.settings;

import dev.callboard.ui.kit.Dialogs;
import dev.callboard.ui.kit.Kit;
import dev.callboard.workspace.Backups;
import dev.callboard.workspace.Workspace;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;

/** Asks where to and backs the open profile up, as a job. On the FX thread. */
public final class Backing {

  private final Backups backups;
  private final Workspace workspace;
  private final Kit kit;

  /** For one opened profile. */
  public Backing(Backups backups, Workspace workspace, Kit kit) {
    this.backups = backups;
    this.workspace = workspace;
    this.kit = kit;
  }

  /** Where recordings lie that no backup takes in, since the archive was moved; empty for none. */
  String elsewhere() {
    return workspace.recordings().settings().get().folder();
  }

  /** Asks for a file, then begins. */
  void ask(boolean recordings) {
    String name = workspace.profile().name().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
    kit.dialogs()
        .saveFile(
            new Dialogs.FileQuestion(
                kit.text("settings.backup.action"),
                "%s-%s.%s".formatted(name, kit.formats().today(), Restoring.EXTENSION),
                List.of(Restoring.kind(kit))),
            file -> write(file, recordings));
  }

  /** Begins at once. */
  void write(Path file, boolean recordings) {
    kit.jobs()
        .start(
            kit.text("settings.backup.job"),
            control ->
                backups.backUp(workspace.profile(), workspace.folder(), file, recordings, control),
            written ->
                written.ifPresentOrElse(
                    manifest ->
                        kit.notices()
                            .good(
                                kit.text(
                                    "settings.backup.done",
                                    file.getFileName(),
                                    kit.formats().number(manifest.files().size()),
                                    kit.formats().bytes(manifest.bytes()))),
                    () -> kit.notices().info(kit.text("settings.backup.cancelled"))),
            e -> {
              if (e instanceof FileAlreadyExistsException) {
                kit.notices().warn(kit.text("settings.backup.exists", file.getFileName()));
              } else {
                kit.notices().bad(kit.text("settings.backup.failed"), e.toString());
              }
            });
  }
}
